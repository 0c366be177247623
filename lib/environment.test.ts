import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseEnvironment } from "./environment";

function problemsOf(record: Record<string, string>): string[] {
  const parsed = parseEnvironment(record);
  return parsed.ok ? [] : parsed.problems;
}

function environmentOf(record: Record<string, string>) {
  const parsed = parseEnvironment(record);
  if (!parsed.ok) throw new Error(parsed.problems.join("\n"));
  return parsed.environment;
}

describe("parseEnvironment", () => {
  it("needs nothing", () => {
    expect(environmentOf({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      siteUrl: null,
      databaseUrl: null,
      databaseDirectUrl: null,
      dataDirectory: "data",
      siteName: "Broadsheet",
      siteTimeZone: "UTC",
      siteLanguage: "en",
      demonstration: true,
      trustedProxies: [],
      logLevel: "info",
      pageCacheMegabytes: 256,
      securityContact: null,
      indexNowKey: null,
      indexNowEndpoint: "https://api.indexnow.org/indexnow",
      webSubHub: null,
      smtpUrl: null,
      mailFrom: null,
    });
  });

  it("tells nobody outside of a site that only this machine can reach", () => {
    const site = { SITE_URL: "https://news.example" };
    const told = { INDEXNOW_KEY: "a-key-of-ours", WEBSUB_HUB: "https://hub.example/" };
    expect(environmentOf({ ...site, ...told })).toMatchObject({
      indexNowKey: "a-key-of-ours",
      webSubHub: told.WEBSUB_HUB,
    });
    expect(problemsOf(told)).toHaveLength(2);
    for (const key of ["a".repeat(8), "a".repeat(128)]) {
      expect(environmentOf({ ...site, INDEXNOW_KEY: key })).toMatchObject({ indexNowKey: key });
    }
    for (const key of ["short", "a".repeat(7), "With-Capitals", "a".repeat(129), "with.dots-in"]) {
      expect(problemsOf({ ...site, INDEXNOW_KEY: key })).toHaveLength(1);
    }
    expect(problemsOf({ ...site, WEBSUB_HUB: "hub.example" })).toHaveLength(1);
    expect(problemsOf({ ...site, WEBSUB_HUB: "https://ada:secret@hub.example/" })).toEqual([
      "WEBSUB_HUB must hold no user and no password: nothing is asked with one.",
    ]);
    expect(problemsOf({ SECURITY_CONTACT: "security@news.example" })).toHaveLength(1);
  });

  it("takes an empty or blank variable as one that is not set", () => {
    expect(environmentOf({ PORT: "", SITE_NAME: "  ", DATABASE_URL: "" })).toEqual(environmentOf({}));
  });

  it("reads what a newsroom sets", () => {
    const environment = environmentOf({
      PORT: "8080",
      HOST: "::",
      SITE_URL: "https://News.Example/",
      DATABASE_URL: "postgresql://a@localhost/news?host=%2Frun%2Fpostgresql",
      DATABASE_DIRECT_URL: "postgres://a@localhost/news",
      SITE_TIME_ZONE: "Europe/Paris",
      SITE_LANGUAGE: "pt-BR",
      DEMO: "0",
      TRUSTED_PROXIES: "127.0.0.1, 10.0.0.0/8 ::1,fd00::/8",
    });
    expect(environment.port).toBe(8080);
    expect(environment.siteUrl).toBe("https://news.example");
    expect(environment.databaseUrl).toBe("postgresql://a@localhost/news?host=%2Frun%2Fpostgresql");
    expect(environment.demonstration).toBe(false);
    expect(environment.trustedProxies).toEqual(["127.0.0.1", "10.0.0.0/8", "::1", "fd00::/8"]);
  });

  it.each([
    [{ PORT: "0" }, "PORT must be"],
    [{ PORT: "65536" }, "PORT must be"],
    [{ PORT: "http" }, "PORT must be"],
    [{ HOST: "http://localhost" }, "HOST must be"],
    [{ SITE_URL: "news.example" }, "SITE_URL must be"],
    [{ SITE_URL: "https://news.example/paper" }, "SITE_URL must be"],
    [{ SITE_URL: "ftp://news.example" }, "SITE_URL must be"],
    [{ DATABASE_URL: "mysql://localhost/news" }, "DATABASE_URL must be"],
    [{ DATABASE_URL: "postgresql://localhost/" }, "DATABASE_URL must be"],
    [{ DATABASE_URL: "postgresql://localhost/news?schema=press" }, "DATABASE_URL names a schema"],
    [{ DATABASE_DIRECT_URL: "postgresql://localhost/news" }, "DATABASE_DIRECT_URL is set and DATABASE_URL is not"],
    [{ SITE_NAME: "x".repeat(101) }, "SITE_NAME must have"],
    [{ SITE_TIME_ZONE: "Paris" }, "SITE_TIME_ZONE must be"],
    [{ SITE_TIME_ZONE: "+02:00" }, "SITE_TIME_ZONE must be"],
    [{ SITE_LANGUAGE: "english language" }, "SITE_LANGUAGE must be"],
    [{ DEMO: "yes" }, "DEMO must be"],
    [{ TRUSTED_PROXIES: "127.0.0.1,10.0.0.0/33" }, '"10.0.0.0/33"'],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be"],
    [{ SMTP_URL: "mail.example:25", MAIL_FROM: "desk@news.example" }, "SMTP_URL must be"],
    [{ SMTP_URL: "smtp://mail.example", MAIL_FROM: "The desk" }, "MAIL_FROM must be"],
    [{ SMTP_URL: "smtp://mail.example", MAIL_FROM: "a@b.example\r\nBcc: <c@d.example>" }, "MAIL_FROM must be"],
    [{ SMTP_URL: "smtp://mail.example" }, "SMTP_URL and MAIL_FROM belong together"],
  ])("says in one sentence what is wrong with %j", (record, sentence) => {
    const problems = problemsOf(record);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(sentence);
    expect(problems[0]).toMatch(/\.$/);
  });

  it("names every mistake at once", () => {
    expect(problemsOf({ PORT: "x", DEMO: "x", SITE_LANGUAGE: "???" })).toHaveLength(3);
  });

  it("is listed whole in .env.example", () => {
    const listed = readFileSync(".env.example", "utf8").matchAll(/^#([A-Z_]+)=(.*)$/gm);
    const record = Object.fromEntries([...listed].map(([, name, value]) => [name, value]));
    expect(problemsOf(record)).toEqual([]);
    expect(Object.keys(record)).toHaveLength(Object.keys(environmentOf({})).length);
  });
});
