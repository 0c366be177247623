import { NextRequest } from "next/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { rendererSecretHeader } from "@/lib/renderer-secret";
import * as proxyModule from "./proxy";

const statusFor = (headers: Record<string, string>, path = "/world") =>
  proxyModule.proxy(new NextRequest(`http://localhost${path}`, { headers })).status;

describe("the renderer", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("answers the gateway alone", () => {
    vi.stubEnv("GATEWAY_SECRET", "the secret");
    expect(statusFor({ [rendererSecretHeader]: "the secret" })).toBe(200);
    for (const given of [{}, { [rendererSecretHeader]: "" }, { [rendererSecretHeader]: "the secret." }]) {
      for (const path of ["/", "/admin", "/_next/static/chunks/a.js", "/favicon.ico"]) {
        expect(statusFor(given, path)).toBe(403);
      }
    }
  });

  it("answers nobody while there is no secret", () => {
    vi.stubEnv("GATEWAY_SECRET", "");
    expect(statusFor({ [rendererSecretHeader]: "" })).toBe(403);
    expect(statusFor({})).toBe(403);
  });

  it("leaves no address out", () => {
    expect(Object.keys(proxyModule)).toEqual(["proxy"]);
  });
});
