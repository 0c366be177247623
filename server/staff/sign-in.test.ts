import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { finishSignIn } from "@/server/staff/finish-sign-in";
import { getSession } from "@/server/staff/get-session";
import { replaceRecoveryCodes } from "@/server/staff/recovery-codes";
import { type SignIn, signIn } from "@/server/staff/sign-in";
import { giveSecondStep, goodPassword, newAddress, staffWithPassword } from "@/server/staff/test-staff";
import { tokenHash } from "@/server/staff/token";
import { totpCode } from "@/server/staff/totp";
import { statementsOf } from "@/server/test-articles";
import { auditActions, minutesAfter, noon } from "@/server/test-newsroom";
import { inTransaction } from "@/server/transaction";

useTestDatabase();

const tryWith = (email: string, change: Partial<SignIn> = {}) =>
  signIn({
    email,
    password: goodPassword,
    code: null,
    former: null,
    address: newAddress(),
    userAgent: "Firefox/140",
    formKey: null,
    now: noon,
    ...change,
  });

async function tokenOf(email: string, change: Partial<SignIn> = {}): Promise<string> {
  const result = await tryWith(email, change);
  if (!result.ok) throw new Error(result.refusal);
  return result.session.token;
}

describe("signIn", () => {
  it("opens a session whose token is kept as its hash alone, and writes it down", async () => {
    const staff = await staffWithPassword("author");
    const token = await tokenOf(staff.email);
    expect(token).toMatch(/^[\w-]{43}$/);
    const row = await db.session.findUniqueOrThrow({ where: { tokenHash: tokenHash(token) } });
    expect(JSON.stringify(row)).not.toContain(token);
    expect(row.endsAt).toEqual(minutesAfter(noon, 7 * 24 * 60));
    const session = await getSession(db, { token, now: minutesAfter(noon, 1) });
    expect(session?.actor).toMatchObject({ id: staff.id, role: "author", sectionIds: null });
    expect(await auditActions(staff.id)).toEqual(["sign-in"]);
  });

  it("ends the session that the browser held", async () => {
    const staff = await staffWithPassword();
    const first = await tokenOf(staff.email);
    const second = await tokenOf(staff.email, { former: first });
    expect(second).not.toBe(first);
    expect(await getSession(db, { token: first, now: noon })).toBeNull();
    expect(await getSession(db, { token: second, now: noon })).not.toBeNull();
  });

  it("opens one session for a form that is sent twice, at once or again, and writes it down once", async () => {
    const [staff, other] = [await staffWithPassword(), await staffWithPassword()];
    const formKey = randomUUID();
    const atOnce = await Promise.all([tokenOf(staff.email, { formKey }), tokenOf(staff.email, { formKey })]);
    const last = await tokenOf(staff.email, { formKey });
    expect(await db.session.count({ where: { staffId: staff.id } })).toBe(1);
    expect(await getSession(db, { token: last, now: noon })).not.toBeNull();
    for (const token of atOnce) expect(await getSession(db, { token, now: noon })).toBeNull();
    expect(await auditActions(staff.id)).toEqual(["sign-in"]);
    // The key of a form does not keep another sign-in out of the trail.
    await tokenOf(staff.email, { formKey, now: minutesAfter(noon, 2) });
    expect(await auditActions(staff.id)).toEqual(["sign-in", "sign-in"]);
    // Nobody ends the session of somebody else with the key of their form.
    await tokenOf(other.email, { formKey });
    await tokenOf(staff.email, { formKey: randomUUID() });
    expect(await db.session.count({ where: { staffId: staff.id } })).toBe(2);
    expect(await auditActions(staff.id)).toEqual(["sign-in", "sign-in", "sign-in"]);
  });

  it("writes it down where the first step alone was taken before, with the same form", async () => {
    const staff = await staffWithPassword();
    const secret = await giveSecondStep(staff.id);
    const formKey = randomUUID();
    await tokenOf(staff.email, { formKey });
    expect(await auditActions(staff.id)).toEqual([]);
    await tokenOf(staff.email, { formKey, code: totpCode(secret, noon) });
    expect(await auditActions(staff.id)).toEqual(["sign-in"]);
  });

  it("gives one answer for a wrong password, nobody's address, a closed account and one without a password", async () => {
    const refused = { ok: false, refusal: "wrong-sign-in" };
    const [open, closed, invited] = [await staffWithPassword(), await staffWithPassword(), await staffWithPassword()];
    await db.staff.update({ where: { id: closed.id }, data: { disabledAt: noon } });
    await db.staff.update({ where: { id: invited.id }, data: { passwordHash: null } });
    expect(await tryWith(open.email, { password: "four tide gauges hummed" })).toEqual(refused);
    expect(await tryWith("nobody@pilot.example")).toEqual(refused);
    expect(await tryWith(closed.email)).toEqual(refused);
    expect(await tryWith(invited.email)).toEqual(refused);
    expect(await tryWith(invited.email, { password: "" })).toEqual(refused);
    expect(await db.session.count({ where: { staffId: { in: [open.id, closed.id, invited.id] } } })).toBe(0);
  });

  it("takes as long for nobody's address as for a wrong password", async () => {
    const { passwordHash } = await db.staff.findUniqueOrThrow({ where: { id: (await staffWithPassword()).id } });
    const accounts = Array.from({ length: 100 }, () => ({
      email: `${randomUUID()}@pilot.example`,
      name: "A",
      passwordHash,
    }));
    await db.staff.createMany({ data: accounts });
    // The work that is done, in microseconds of all threads: what a reader waits for on an idle machine, and what does not
    // change with what else a busy one does. One of each in turn, so that warming up falls on both.
    const taken: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
    const measure = async (kind: "known" | "unknown", email: string) => {
      const began = process.cpuUsage();
      expect(await tryWith(email, { password: "not the password" })).toMatchObject({ refusal: "wrong-sign-in" });
      const { user, system } = process.cpuUsage(began);
      taken[kind].push(user + system);
    };
    await measure("unknown", "first@pilot.example");
    taken.unknown.pop();
    for (const [place, { email }] of accounts.entries()) {
      const pair = [() => measure("known", email), () => measure("unknown", `${randomUUID()}@pilot.example`)];
      for (const work of place % 2 === 0 ? pair : pair.reverse()) await work();
    }
    const median = (times: number[]) => times.toSorted((one, other) => one - other)[times.length / 2] ?? 0;
    const ratio = median(taken.known) / median(taken.unknown);
    const asked = (email: string) => statementsOf(() => tryWith(email, { password: "not the password" }));
    const [known, unknown] = [await asked(accounts[0]?.email ?? ""), await asked("another@pilot.example")];
    expect(unknown, "and asks the database the same").toEqual(known);
    expect(Math.abs(Math.log(ratio)), `known / unknown = ${ratio.toFixed(3)}`).toBeLessThan(Math.log(1.1));
  }, 240_000);

  it("holds whoever guesses, and not the address of somebody else", async () => {
    const [guessed, other] = [await staffWithPassword(), await staffWithPassword()];
    const wrong = { password: "not the password" };
    for (let nth = 0; nth < 5; nth += 1) await tryWith(guessed.email, wrong);
    // What was tried before counts: the wait for a far later try is refused with its seconds.
    await db.throttle.updateMany({ where: { points: 5 }, data: { points: 40 } });
    expect(await tryWith(guessed.email)).toMatchObject({ refusal: "wait", seconds: expect.any(Number) });
    expect(await tryWith(other.email)).toMatchObject({ ok: true });
  });
});

describe("the second step", () => {
  it("follows a right password, and opens nothing before it is done", async () => {
    const staff = await staffWithPassword();
    const secret = await giveSecondStep(staff.id);
    const half = await tryWith(staff.email);
    expect(half).toMatchObject({ ok: true, isComplete: false });
    const token = half.ok ? half.session.token : "";
    expect(await getSession(db, { token, now: noon })).toBeNull();
    expect(await auditActions(staff.id)).toEqual([]);
    const finish = (code: string, now = noon) =>
      finishSignIn({ token, code, address: newAddress(), userAgent: "", formKey: null, now });
    expect(await finish("000000")).toEqual({ ok: false, refusal: "wrong-code" });
    const done = await finish(totpCode(secret, noon));
    if (!done.ok) throw new Error(done.refusal);
    expect(done.session.token).not.toBe(token);
    expect(await getSession(db, { token: done.session.token, now: noon })).not.toBeNull();
    expect(await finish(totpCode(secret, noon)), "the half session is used up").toMatchObject({
      refusal: "sign-in-again",
    });
    expect(await auditActions(staff.id)).toEqual(["note-failed-sign-in", "sign-in"]);
  });

  it("opens one session for a form that is sent twice, at once or again, and only for who sent it", async () => {
    const staff = await staffWithPassword();
    const secret = await giveSecondStep(staff.id);
    const [recovery = ""] = await inTransaction((tx) => replaceRecoveryCodes(tx, staff.id));
    for (const [code, now] of [
      [totpCode(secret, noon), noon],
      [recovery, minutesAfter(noon, 5)],
    ] as const) {
      const token = await tokenOf(staff.email, { now });
      const formKey = randomUUID();
      const form = { token, code, address: newAddress(), userAgent: "Firefox/140", formKey, now };
      const later = (seconds: number) => ({ now: new Date(now.getTime() + seconds * 1_000) });
      const atOnce = await Promise.all([finishSignIn(form), finishSignIn(form)]);
      const second = await finishSignIn({ ...form, ...later(20) });
      // By now the code of an authenticator is too old to be taken by anything but its own form.
      const last = await finishSignIn({ ...form, ...later(59) });
      const results = [...atOnce, second, last];
      for (const result of results) expect(result).toMatchObject({ ok: true });
      const tokens = results.map((result) => (result.ok ? result.session.token : ""));
      const open = await Promise.all(tokens.map((one) => getSession(db, { token: one, ...later(59) })));
      expect(open.map((session) => session !== null)).toEqual([false, false, false, true]);

      const refused = { ok: false, refusal: "sign-in-again" };
      const again = { ...form, ...later(59) };
      expect(await finishSignIn({ ...again, formKey: randomUUID() }), "another form").toEqual(refused);
      expect(await finishSignIn({ ...again, formKey: null }), "no form").toEqual(refused);
      expect(await finishSignIn({ ...again, token: "another" }), "another half session").toEqual(refused);
      expect(await finishSignIn({ ...again, userAgent: "Chrome/140" }), "another browser").toEqual(refused);
      expect(await finishSignIn({ ...again, code: "000000" }), "another code").toEqual(refused);
      expect(await finishSignIn({ ...form, ...later(59 + 61) }), "a minute later").toEqual(refused);
      expect(await getSession(db, { token: tokens.at(-1) ?? "", ...later(59) })).not.toBeNull();
      // Each sending opens another session, and the code does not live on with them.
      await finishSignIn({ ...form, ...later(110) });
      expect(await finishSignIn({ ...form, ...later(165) }), "kept going").toEqual(refused);
    }
    expect(await auditActions(staff.id)).toEqual(["sign-in", "sign-in"]);
  });

  it("takes a code of the step before and after, and none twice", async () => {
    const staff = await staffWithPassword();
    const secret = await giveSecondStep(staff.id);
    const withCode = (at: number) =>
      tryWith(staff.email, { code: totpCode(secret, new Date(noon.getTime() + at * 1_000)) });
    expect(await withCode(-61)).toMatchObject({ refusal: "wrong-code" });
    expect(await withCode(61)).toMatchObject({ refusal: "wrong-code" });
    expect(await withCode(-30)).toMatchObject({ ok: true, isComplete: true });
    expect(await withCode(-30), "again").toMatchObject({ refusal: "wrong-code" });
    expect(await withCode(30)).toMatchObject({ ok: true });
    expect(await withCode(0), "older than one that was taken").toMatchObject({ refusal: "wrong-code" });
  });

  it("gives one of two that bring the same code at once", async () => {
    const staff = await staffWithPassword();
    const code = totpCode(await giveSecondStep(staff.id), noon);
    const results = await Promise.all([tryWith(staff.email, { code }), tryWith(staff.email, { code })]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it("takes each recovery code once, however it is typed", async () => {
    const staff = await staffWithPassword();
    await giveSecondStep(staff.id);
    const [one = "", two = ""] = await inTransaction((tx) => replaceRecoveryCodes(tx, staff.id));
    const stored = await db.recoveryCode.findMany({ where: { staffId: staff.id } });
    expect(stored).toHaveLength(10);
    expect(JSON.stringify(stored)).not.toContain(one);
    expect(await tryWith(staff.email, { code: ` ${one.toUpperCase().replaceAll("-", " ")} ` })).toMatchObject({
      ok: true,
    });
    expect(await tryWith(staff.email, { code: one })).toMatchObject({ refusal: "wrong-code" });
    const other = await staffWithPassword();
    await giveSecondStep(other.id);
    expect(await tryWith(other.email, { code: two }), "somebody else's").toMatchObject({ refusal: "wrong-code" });
  });

  it("is over after ten minutes, and when the account is closed meanwhile", async () => {
    const staff = await staffWithPassword();
    const secret = await giveSecondStep(staff.id);
    const again = { ok: false, refusal: "sign-in-again" };
    const late = minutesAfter(noon, 11);
    const finish = (token: string, now: Date) =>
      finishSignIn({ token, code: totpCode(secret, now), address: newAddress(), userAgent: "", formKey: null, now });
    expect(await finish(await tokenOf(staff.email), late)).toEqual(again);
    const token = await tokenOf(staff.email);
    await db.staff.update({ where: { id: staff.id }, data: { disabledAt: noon } });
    expect(await finish(token, noon)).toEqual(again);
    expect(await finish("no-token", noon)).toEqual(again);
  });
});

describe("getSession", () => {
  it("ends after eight hours of rest and after seven days of work", async () => {
    const staff = await staffWithPassword();
    const token = await tokenOf(staff.email);
    const at = (minutes: number) => getSession(db, { token, now: minutesAfter(noon, minutes) });
    for (let hours = 7; hours < 7 * 24; hours += 7) expect(await at(hours * 60), `${hours} h`).not.toBeNull();
    expect(await at(7 * 24 * 60)).toBeNull();
    const other = await tokenOf(staff.email);
    const restedFor = (minutes: number) => getSession(db, { token: other, now: minutesAfter(noon, minutes) });
    expect(await restedFor(8 * 60 + 1)).toBeNull();
    expect(await restedFor(8 * 60)).not.toBeNull();
  });

  it("knows nobody by a wrong token, by a hash, or once the account is closed", async () => {
    const staff = await staffWithPassword();
    const token = await tokenOf(staff.email);
    expect(await getSession(db, { token: tokenHash(token), now: noon })).toBeNull();
    expect(await getSession(db, { token: "", now: noon })).toBeNull();
    await db.staff.update({ where: { id: staff.id }, data: { disabledAt: noon } });
    expect(await getSession(db, { token, now: noon })).toBeNull();
  });
});
