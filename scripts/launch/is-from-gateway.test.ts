import { describe, expect, it } from "vitest";
import { rendererSecretHeader } from "@/lib/renderer-secret";
import { isFromGateway } from "./is-from-gateway";

describe("a request to the renderer", () => {
  it("is from the gateway when it carries the secret", () => {
    expect(isFromGateway({ [rendererSecretHeader]: "the secret" }, "the secret")).toBe(true);
    for (const given of [undefined, "", "the secret.", "the secre", "THE SECRET", "the secret, the secret"]) {
      expect(isFromGateway({ [rendererSecretHeader]: given }, "the secret"), given).toBe(false);
    }
  });

  it("is from nobody while there is no secret", () => {
    for (const secret of ["", undefined]) {
      expect(isFromGateway({ [rendererSecretHeader]: "" }, secret)).toBe(false);
      expect(isFromGateway({}, secret)).toBe(false);
    }
  });
});
