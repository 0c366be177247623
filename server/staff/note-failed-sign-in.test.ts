import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { noteFailedSignIn } from "@/server/staff/note-failed-sign-in";
import { signIn } from "@/server/staff/sign-in";
import { giveSecondStep, goodPassword, newAddress, staffWithPassword } from "@/server/staff/test-staff";
import { noon } from "@/server/test-newsroom";

useTestDatabase();

const linesOf = (subjectId: string) =>
  db.auditEntry.findMany({ where: { action: "note-failed-sign-in", subjectId }, orderBy: { id: "asc" } });

const triedWith = (email: string, password: string, code: string | null = null) =>
  signIn({
    ...{ email, password, code, former: null, formKey: null },
    ...{ address: newAddress(), userAgent: "", now: noon },
  });

describe("a sign-in that fails", () => {
  it("is written down under the account, with neither the password nor the address", async () => {
    const staff = await staffWithPassword();
    expect(await triedWith(staff.email, "four tide gauges hummed")).toMatchObject({ ok: false });
    const lines = await linesOf(staff.id);
    expect(lines).toMatchObject([
      { at: noon, staffId: null, actor: "system: sign-in", details: { step: "password", tries: 1, triesOfAll: 1 } },
    ]);
    expect(JSON.stringify(lines.map(({ details }) => details))).not.toMatch(/198\.51\.|hummed/);
  });

  it("is written down for a code that is wrong, and not for one that is asked for", async () => {
    const staff = await staffWithPassword();
    await giveSecondStep(staff.id);
    expect(await triedWith(staff.email, goodPassword)).toMatchObject({ isComplete: false });
    expect(await linesOf(staff.id)).toEqual([]);
    expect(await triedWith(staff.email, goodPassword, "not-a-code")).toMatchObject({ refusal: "wrong-code" });
    expect(await linesOf(staff.id)).toMatchObject([{ details: { step: "code" } }]);
  });

  it("keeps nothing of what was typed where nobody has such an account", async () => {
    await triedWith("my-secret-word@pilot.example", goodPassword);
    const lines = await linesOf("nobody");
    expect(lines.length).toBeGreaterThan(0);
    expect(JSON.stringify(lines.map(({ details, subjectId }) => ({ details, subjectId })))).not.toContain("my-secret");
  });

  it("fills no table: a line at the first, the tenth and the hundredth try from one network", async () => {
    const account = { staffId: randomUUID(), step: "password", address: newAddress(), now: noon } as const;
    for (let nth = 0; nth < 120; nth += 1) await noteFailedSignIn(account);
    const counts = (await linesOf(account.staffId)).map(({ details }) => details);
    expect(counts).toMatchObject([{ tries: 1 }, { tries: 10 }, { tries: 100 }]);
  });

  it("fills no table from many networks either, and tells how many tries there were", async () => {
    const staffId = randomUUID();
    for (let nth = 0; nth < 120; nth += 1) {
      await noteFailedSignIn({ staffId, step: "password", address: `2001:db8:0:${nth.toString(16)}::1`, now: noon });
    }
    const lines = await linesOf(staffId);
    expect(lines).toHaveLength(51);
    expect(lines.at(-1)?.details).toMatchObject({ tries: 1, triesOfAll: 100 });
  });
});
