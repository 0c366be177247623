import { describe, expect, it } from "vitest";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { type ChangePassword, changePassword } from "@/server/staff/change-password";
import { confirmTotp } from "@/server/staff/confirm-totp";
import { createSession } from "@/server/staff/create-session";
import { drawQrCode } from "@/server/staff/draw-qr-code";
import { enrolTotp } from "@/server/staff/enrol-totp";
import { getAccount } from "@/server/staff/get-account";
import { getSession } from "@/server/staff/get-session";
import { removeTotp } from "@/server/staff/remove-totp";
import { renewRecoveryCodes } from "@/server/staff/renew-recovery-codes";
import { goodPassword, newAddress, staffWithPassword, type TestStaff } from "@/server/staff/test-staff";
import { totpCode } from "@/server/staff/totp";
import { auditActions, noon } from "@/server/test-newsroom";
import { inTransaction } from "@/server/transaction";

useTestDatabase();

const openSession = (staffId: string) =>
  inTransaction((tx) => createSession(tx, { staffId, isComplete: true, userAgent: "", former: null, now: noon }));

describe("changePassword", () => {
  const change = (actor: TestStaff, given: Partial<ChangePassword> = {}) =>
    changePassword({
      current: goodPassword,
      password: "eleven gulls on a mast",
      email: actor.email,
      siteName: "The Pilot",
      address: newAddress(),
      userAgent: "",
      actor,
      now: noon,
      ...given,
    });

  it("asks for the present one, ends every session and gives this browser a new one", async () => {
    const staff = await staffWithPassword();
    const former = await openSession(staff.id);
    expect(await change(staff, { current: "eleven gulls on a mast" })).toEqual({
      ok: false,
      refusal: "wrong-password",
    });
    expect(await getSession(db, { token: former.token, now: noon })).not.toBeNull();
    const changed = await change(staff);
    if (!changed.ok) throw new Error(changed.refusal);
    expect(await getSession(db, { token: former.token, now: noon })).toBeNull();
    expect(await getSession(db, { token: changed.session.token, now: noon })).not.toBeNull();
    expect(await change(staff), "the former one opens nothing").toEqual({ ok: false, refusal: "wrong-password" });
    expect(await auditActions(staff.id)).toEqual(["change-password"]);
  });

  it.each([
    ["short", "password-too-short"],
    ["password123456", "password-common"],
    ["Some-Editor-2026", "password-personal"],
    ["qwertyuiop123", "password-pattern"],
  ])("refuses %s as %s", async (password, refusal) => {
    expect(await change(await staffWithPassword(), { password })).toEqual({ ok: false, refusal });
  });

  it("is done by one of two that change it at once", async () => {
    const staff = await staffWithPassword();
    const results = await Promise.all([change(staff), change(staff, { password: "twelve gulls on a mast" })]);
    expect(results.map((result) => (result.ok ? "ok" : result.refusal)).sort()).toEqual(["ok", "stale"]);
  });
});

describe("the second step of one's own account", () => {
  const asked = (actor: TestStaff, password = goodPassword) => ({ actor, password, address: newAddress(), now: noon });

  it("is set up with the drawing, turned on by its code and the password, renewed and taken away", async () => {
    const staff = await staffWithPassword();
    const [enrolment, again] = await Promise.all([enrolTotp(staff, "The Pilot"), enrolTotp(staff, "The Pilot")]);
    if (enrolment === null) throw new Error("There is no secret.");
    expect(again).toEqual(enrolment);
    expect(enrolment.address).toMatch(/^otpauth:\/\/totp\/The%20Pilot:.*secret=[A-Z2-7]{32}/);
    const code = totpCode(enrolment.secret, noon);
    expect(await confirmTotp({ ...asked(staff), code: "000000" })).toMatchObject({ refusal: "wrong-code" });
    expect(await confirmTotp({ ...asked(staff, "not it at all"), code })).toMatchObject({ refusal: "wrong-password" });
    const account = () => getAccount(staff, { sessionId: "", now: noon });
    expect(await account()).toMatchObject({ hasSecondStep: false, recoveryCodes: 0 });

    const confirmed = await confirmTotp({ ...asked(staff), code });
    if (!confirmed.ok) throw new Error(confirmed.refusal);
    expect(new Set(confirmed.recoveryCodes).size).toBe(10);
    expect(confirmed.recoveryCodes.every((one) => /^([a-z2-9]{6}-){3}[a-z2-9]{6}$/.test(one))).toBe(true);
    expect(await account()).toMatchObject({ hasSecondStep: true, recoveryCodes: 10 });
    expect(await enrolTotp(staff, "The Pilot"), "the secret is not shown again").toBeNull();
    expect(await confirmTotp({ ...asked(staff), code })).toMatchObject({ refusal: "stale" });

    const renewed = await renewRecoveryCodes(asked(staff));
    expect(renewed.ok && renewed.recoveryCodes).not.toEqual(confirmed.recoveryCodes);
    expect(await account()).toMatchObject({ recoveryCodes: 10 });
    expect(await removeTotp(asked(staff, "not it at all"))).toMatchObject({ refusal: "wrong-password" });
    expect(await removeTotp(asked(staff))).toEqual({ ok: true });
    expect(await account()).toMatchObject({ hasSecondStep: false, recoveryCodes: 0 });
    expect(await removeTotp(asked(staff))).toMatchObject({ refusal: "no-second-step" });
    expect(await renewRecoveryCodes(asked(staff))).toMatchObject({ refusal: "no-second-step" });
    const next = await enrolTotp(staff, "The Pilot");
    expect(next?.secret).not.toBe(enrolment.secret);
    expect(await auditActions(staff.id)).toEqual(["confirm-totp", "renew-recovery-codes", "remove-totp"]);
  });

  it("is drawn as bars that cover each dark module once", () => {
    const { size, bars } = drawQrCode("otpauth://totp/The%20Pilot:a@b.example?secret=ABCDEFGHIJKLMNOP");
    expect(size).toBeGreaterThan(29);
    const modules = bars.flatMap(({ x, y, length }) => Array.from({ length }, (_, at) => `${x + at},${y}`));
    expect(new Set(modules).size).toBe(modules.length);
    // The corner's eye begins after a border of four modules with a bar of seven.
    expect(bars[0]).toEqual({ x: 4, y: 4, length: 7 });
  });
});
