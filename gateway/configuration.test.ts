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

  it("takes a silent renderer's time from what it serves: pages are compiled in development", () => {
    const timeOf = (env: Record<string, string>) => {
      const read = readConfiguration({ ...secret, ...env });
      return read.ok ? read.configuration.rendererTimeout : 0;
    };
    expect(timeOf({})).toBe(10_000);
    expect(timeOf({ GATEWAY_DEV: "1" })).toBeGreaterThan(60_000);
  });
});
