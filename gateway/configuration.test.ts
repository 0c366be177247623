import { describe, expect, it } from "vitest";
import { readConfiguration } from "./configuration";

const secret = { GATEWAY_SECRET: "0123456789abcdef" };

describe("the configuration", () => {
  it("needs a secret and nothing else", () => {
    expect(readConfiguration(secret).ok).toBe(true);
    expect(readConfiguration({}).ok).toBe(false);
    expect(readConfiguration({ GATEWAY_SECRET: "short" }).ok).toBe(false);
  });

  it.each([
    [{ PORT: "http" }, "PORT"],
    [{ RENDERER_PORT: "70000" }, "RENDERER_PORT"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL"],
    [{ SITE_URL: "paper.example" }, "SITE_URL"],
    [{ SITE_URL: "https://paper.example/news" }, "SITE_URL"],
    [{ TRUSTED_PROXIES: "10.0.0.0/8, everyone" }, "TRUSTED_PROXIES"],
    [{ TRUSTED_PROXIES: "10.0.0.0/33" }, "TRUSTED_PROXIES"],
    [{ TRUSTED_PROXIES: "10.0.0.0/" }, "TRUSTED_PROXIES"],
  ])("%j is one mistake, named in a sentence", (env, name) => {
    const read = readConfiguration({ ...secret, ...env });
    expect(read.ok ? [] : read.mistakes).toEqual([expect.stringContaining(name)]);
  });

  it("tells settings apart that stand on pages, and no others", () => {
    const settingsOf = (env: Record<string, string>) => {
      const read = readConfiguration({ ...secret, ...env });
      if (!read.ok) throw new Error(read.mistakes.join(" "));
      return read.configuration.pageSettings;
    };
    const onPages = ["SITE_NAME", "SITE_TIME_ZONE", "SITE_LANGUAGE", "SECURITY_CONTACT", "INDEXNOW_KEY", "WEBSUB_HUB"];
    for (const name of onPages) expect(settingsOf({ [name]: "another" }), name).not.toBe(settingsOf({}));
    expect(settingsOf({ SITE_URL: "https://paper.example" })).not.toBe(settingsOf({}));
    expect(settingsOf({ PORT: "3100" }), "the site is named by its port").not.toBe(settingsOf({}));
    const named = { SITE_URL: "https://paper.example", GATEWAY_SECRET: "another secret of its own" };
    expect(settingsOf({ ...named, PORT: "3100" })).toBe(settingsOf({ ...named, ...secret, RENDERER_PORT: "3999" }));
  });

  it("takes a silent renderer's time from what it serves: pages are compiled in development", () => {
    const timeOf = (env: Record<string, string>) => {
      const read = readConfiguration({ ...secret, ...env });
      return read.ok ? read.configuration.rendererTimeout : 0;
    };
    expect(timeOf({})).toBe(10_000);
    expect(timeOf({ GATEWAY_DEV: "1" })).toBeGreaterThan(60_000);
  });
});
