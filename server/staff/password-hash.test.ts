import { parseOptions } from "@node-rs/argon2";
import { describe, expect, it } from "vitest";
import { hashPassword, passwordFits } from "@/server/staff/password-hash";

describe("hashPassword", () => {
  it("is argon2id with 64 MiB and three passes, salted anew each time", async () => {
    const [one, other] = [await hashPassword("harbour lights"), await hashPassword("harbour lights")];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect(parseOptions(one).outputLen).toBe(32);
    expect(one).not.toBe(other);
  });

  it("takes the same characters from another keyboard as the same password", async () => {
    const stored = await hashPassword("caf\u00e9 by the water");
    expect(await passwordFits(stored, "cafe\u0301 by the water")).toBe(true);
    expect(await passwordFits(stored, "cafe by the water")).toBe(false);
  });

  it("does two at a time, and refuses when the queue is long", async () => {
    const results = await Promise.all(Array.from({ length: 105 }, () => passwordFits(null, "anything")));
    expect(results.filter((result) => result === "busy")).toHaveLength(3);
    expect(results.filter((result) => result === false)).toHaveLength(102);
    expect(await passwordFits(null, "anything"), "the queue is empty again").toBe(false);
  }, 60_000);
});
