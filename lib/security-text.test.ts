import { describe, expect, it } from "vitest";
import { securityText } from "./security-text";

describe("security.txt", () => {
  const at = (now: string) =>
    securityText(
      { contact: "mailto:security@pilot.example", origin: "https://pilot.example", language: "en" },
      new Date(now),
    );

  it("says where to write, and until when that holds: in the future, within a year", () => {
    expect(at("2026-11-23T12:00:00Z")).toEqual({
      text: "Contact: mailto:security@pilot.example\nExpires: 2027-05-01T00:00:00.000Z\nPreferred-Languages: en\nCanonical: https://pilot.example/.well-known/security.txt\n",
      changesAt: new Date("2026-12-01T00:00:00Z"),
    });
  });

  it("is the same for all of a month", () => {
    expect(at("2026-11-01T00:00:00Z")).toEqual(at("2026-11-30T23:59:59Z"));
  });
});
