import { beforeAll, describe, expect, it } from "vitest";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { getSession } from "@/server/staff/get-session";
import { makeEntryLink } from "@/server/staff/make-entry-link";
import { makeFirstAccount } from "@/server/staff/make-first-account";
import { makeFirstLink } from "@/server/staff/make-first-link";
import { requestReset } from "@/server/staff/request-reset";
import { setPassword } from "@/server/staff/set-password";
import { getStaffLink, isFirstLink } from "@/server/staff/staff-link";
import { giveSecondStep, goodPassword, newAddress, staffWithPassword, type TestStaff } from "@/server/staff/test-staff";
import { auditActions, minutesAfter, noon } from "@/server/test-newsroom";

useTestDatabase();

const firstAccount = (token: string, email = "ruth@pilot.example") =>
  makeFirstAccount({
    token,
    name: "Ruth Penhallow",
    email,
    password: goodPassword,
    siteName: "The Pilot",
    userAgent: "",
    now: noon,
  });

const over = { ok: false, refusal: "link-over" };

describe("the first account", () => {
  it("is not made by a link that a newer one was asked to replace", async () => {
    const older = (await makeFirstLink(db, { now: noon, voidOlder: false })) ?? "";
    const newer = (await makeFirstLink(db, { now: noon, voidOlder: true })) ?? "";
    expect(await firstAccount(older)).toEqual(over);
    expect(await isFirstLink(newer)).toBe(true);
  });

  it("is made once, by any of the links that were printed, and closes them all", async () => {
    const tokens = [
      (await makeFirstLink(db, { now: noon, voidOlder: false })) ?? "",
      (await makeFirstLink(db, { now: noon, voidOlder: false })) ?? "",
    ];
    const [older = "", newer = ""] = tokens;
    expect(JSON.stringify(await db.staffLink.findMany())).not.toContain(older);
    expect(await isFirstLink(older)).toBe(true);
    expect(await firstAccount("not-a-token")).toEqual(over);
    const weak = { token: older, name: "Ruth", email: "r@p.example", siteName: "The Pilot", userAgent: "", now: noon };
    expect(await makeFirstAccount({ ...weak, password: "the pilot 2026" })).toMatchObject({
      refusal: "password-personal",
    });
    const results = await Promise.all([firstAccount(older), firstAccount(newer, "maud@pilot.example")]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual(over);
    const staff = await db.staff.findMany();
    expect(staff).toMatchObject([{ role: "publisher", passwordHash: expect.stringMatching(/^\$argon2id/) }]);
    expect(await auditActions(staff[0]?.id ?? "")).toEqual(["make-first-account"]);
    const made = results.find(({ ok }) => ok);
    const token = made?.ok ? made.session.token : "";
    expect((await getSession(db, { token, now: noon }))?.actor.role).toBe("publisher");
    expect(await isFirstLink(newer)).toBe(false);
    expect(await makeFirstLink(db, { now: noon, voidOlder: true })).toBeNull();
  });
});

describe("setPassword", () => {
  let publisher: TestStaff;

  beforeAll(async () => {
    publisher = await staffWithPassword("publisher");
  });

  async function linkFor(staffId: string): Promise<string> {
    const made = await makeEntryLink({ staffId, actor: publisher, now: noon });
    if (!made.ok) throw new Error(made.refusal);
    return made.token;
  }

  const use = (kind: "invitation" | "reset", token: string, now = noon, password = "another tide gauge sings") =>
    setPassword({ kind, token, name: null, password, siteName: "The Pilot", userAgent: "", now });

  it("takes up an invitation once, with the name that somebody goes by", async () => {
    const { id } = await staffWithPassword("author");
    await db.staff.update({ where: { id }, data: { passwordHash: null } });
    const token = await linkFor(id);
    expect(await use("reset", token), "it is none for a new password").toEqual(over);
    const asked = {
      kind: "invitation",
      token,
      password: goodPassword,
      siteName: "",
      userAgent: "",
      now: noon,
    } as const;
    const results = await Promise.all(["Ines", "Ines R."].map((name) => setPassword({ ...asked, name })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual(over);
    expect((await db.staff.findUniqueOrThrow({ where: { id } })).name).toMatch(/^Ines/);
    expect(await auditActions(id)).toEqual(["make-entry-link", "accept-invitation"]);
  });

  it("ends the sessions and the other links of the account", async () => {
    const staff = await staffWithPassword("author");
    const token = await linkFor(staff.id);
    const first = await use("reset", token);
    if (!first.ok) throw new Error(first.refusal);
    const [older, newer] = [await linkFor(staff.id), await linkFor(staff.id)];
    expect(await use("reset", older), "a newer one was made").toEqual(over);
    const second = await use("reset", newer);
    if (!second.ok) throw new Error(second.refusal);
    expect(await getSession(db, { token: first.session.token, now: noon })).toBeNull();
    expect(await getSession(db, { token: second.session.token, now: noon })).not.toBeNull();
  });

  it("does not replace the second step", async () => {
    const { id } = await staffWithPassword("author");
    await giveSecondStep(id);
    const result = await use("reset", await linkFor(id));
    expect(result).toMatchObject({ ok: true, isComplete: false });
    const token = result.ok ? result.session.token : "";
    expect(await getSession(db, { token, now: noon })).toBeNull();
  });

  it("is refused when the link is too old, the account closed, or the password a poor one", async () => {
    const { id } = await staffWithPassword("author");
    const token = await linkFor(id);
    expect(await use("reset", token, minutesAfter(noon, 24 * 60))).toEqual(over);
    expect(await use("reset", token, noon, "short")).toMatchObject({ refusal: "password-too-short" });
    expect(await getStaffLink("reset", token, noon), "it was not used up").not.toBeNull();
    await db.staff.update({ where: { id }, data: { disabledAt: noon } });
    expect(await use("reset", token)).toEqual(over);
  });
});

describe("requestReset", () => {
  const ask = (email: string, links: string[]) =>
    requestReset({
      email,
      address: newAddress(),
      siteName: "The Pilot",
      linkOf: (token) => {
        links.push(token);
        return `http://localhost/admin/reset/${token}`;
      },
      now: noon,
    });

  it("answers alike for those who are here and those who are not, and makes a link for the first alone", async () => {
    const staff = await staffWithPassword("author");
    const links: string[] = [];
    for (const email of [staff.email, "nobody@pilot.example"]) {
      const answer = await ask(email, links);
      expect(answer).toEqual({ ok: true, afterwards: expect.any(Function) });
      expect(links, "nothing is done before the answer has left").toHaveLength(email === staff.email ? 0 : 1);
      if (answer.ok) await answer.afterwards();
    }
    expect(links).toHaveLength(1);
    expect(await getStaffLink("reset", links[0] ?? "", minutesAfter(noon, 59))).toMatchObject({ email: staff.email });
    expect(await getStaffLink("reset", links[0] ?? "", minutesAfter(noon, 60))).toBeNull();
  });

  it("sends few letters to one address", async () => {
    const staff = await staffWithPassword("author");
    const answers = [];
    for (let nth = 0; nth < 8; nth += 1) answers.push((await ask(staff.email, [])).ok);
    expect(answers.filter(Boolean).length).toBeLessThan(8);
  }, 60_000);
});
