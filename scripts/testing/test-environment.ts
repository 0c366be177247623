import path from "node:path";

/** What a newsroom sets for its site means nothing to the tests, which have folders, databases and ports of their own. */
const ofTheSite = [
  "DATABASE_DIRECT_URL",
  "DATABASE_URL",
  "DATA_DIR",
  "DEMO",
  "HOST",
  "INDEXNOW_ENDPOINT",
  "INDEXNOW_KEY",
  "LOG_LEVEL",
  "MAIL_FROM",
  "PORT",
  "SECURITY_CONTACT",
  "SITE_LANGUAGE",
  "SITE_NAME",
  "SITE_TIME_ZONE",
  "SITE_URL",
  "SMTP_URL",
  "TRUSTED_PROXIES",
  "WEBSUB_HUB",
];

/** The environment of every part: everything that is written outside the checkout goes into the folder. */
export function testEnvironment(folder: string, { port }: { port: number }): NodeJS.ProcessEnv {
  const env: Record<string, string | undefined> = {
    ...process.env,
    // Set, so that a .env file does not fill them in.
    ...Object.fromEntries(ofTheSite.map((name) => [name, ""])),
    PATH: [path.dirname(process.execPath), process.env.PATH].join(path.delimiter),
    TMPDIR: folder,
    DATA_DIR: path.join(folder, "data"),
    E2E_PORT: String(port),
    E2E_DATA_DIR: path.join(folder, "e2e"),
    DEMO_PICTURES_DIR: path.join(folder, "demo-pictures"),
    NEXT_TELEMETRY_DISABLED: "1",
    ...(process.stdout.isTTY && { FORCE_COLOR: "1" }),
  };
  // Each tool sets its own; Vitest under "production" would test another React than the one it means to.
  delete env.NODE_ENV;
  return env as NodeJS.ProcessEnv;
}
