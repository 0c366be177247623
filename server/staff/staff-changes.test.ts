import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/actor";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { answerOnce } from "@/server/staff/answer-once";
import { closeAccount, reopenAccount } from "@/server/staff/close-account";
import { createSession } from "@/server/staff/create-session";
import { endSessions } from "@/server/staff/end-sessions";
import { getStaffMember, listStaffChoices } from "@/server/staff/get-staff-member";
import { inviteStaff } from "@/server/staff/invite-staff";
import { listStaff } from "@/server/staff/list-staff";
import { makeEntryLink } from "@/server/staff/make-entry-link";
import { resetTotp } from "@/server/staff/remove-totp";
import { saveStaff } from "@/server/staff/save-staff";
import type { StaffPlace } from "@/server/staff/staff-places";
import { giveSecondStep, staffWithPassword } from "@/server/staff/test-staff";
import { addSection, auditActions, minutesAfter, noon, withBrokenAudit } from "@/server/test-newsroom";
import { inTransaction } from "@/server/transaction";

useTestDatabase();

let publisher: StaffActor;

beforeAll(async () => {
  publisher = await staffWithPassword("publisher");
});

const placeOf = (change: Partial<StaffPlace> = {}): StaffPlace => ({
  name: "Ines Rao",
  email: `${randomUUID()}@pilot.example`,
  role: "author",
  sectionIds: [],
  contributorId: null,
  ...change,
});

const invite = (change: Partial<StaffPlace> = {}, actor = publisher) =>
  inviteStaff({ place: placeOf(change), actor, now: noon });

async function save(id: string, change: Partial<StaffPlace>, actor = publisher) {
  const { updatedAt, name, email, role } = await db.staff.findUniqueOrThrow({ where: { id } });
  const place = { name, email, role, sectionIds: [], contributorId: null, ...change };
  return saveStaff({ existing: { id, updatedAt }, place, actor, now: minutesAfter(noon, 5) });
}

const openSession = (staffId: string) =>
  inTransaction((tx) => createSession(tx, { staffId, isComplete: true, userAgent: "", former: null, now: noon }));

const sessionsOf = (staffId: string) => db.session.count({ where: { staffId } });

/** Everybody who may not keep staff, whatever their role. */
async function outsiders(): Promise<StaffActor[]> {
  const narrowed = { ...(await staffWithPassword("publisher")), sectionIds: [await addSection(`s-${randomUUID()}`)] };
  // Not one who could let people in, as the tests of the last publisher count them.
  await db.staffSection.create({ data: { staffId: narrowed.id, sectionId: narrowed.sectionIds[0] ?? "" } });
  const others = await Promise.all(
    (["contributor", "author", "editor"] as const).map((role) => staffWithPassword(role)),
  );
  return [...others, narrowed];
}

it("is closed to everybody but publishers of the whole site", async () => {
  const forbidden = { ok: false, refusal: "forbidden" };
  const { id } = await staffWithPassword("author");
  await giveSecondStep(id);
  await openSession(id);
  const before = await db.staff.findUniqueOrThrow({ where: { id } });
  for (const actor of await outsiders()) {
    const asked = { staffId: id, actor, now: noon };
    expect(await invite({}, actor)).toEqual(forbidden);
    expect(await save(id, { role: "publisher" }, actor)).toEqual(forbidden);
    expect(await save(actor.id, { role: "publisher" }, actor)).toEqual(forbidden);
    expect(await closeAccount(asked)).toEqual(forbidden);
    expect(await reopenAccount(asked)).toEqual(forbidden);
    expect(await makeEntryLink(asked)).toEqual(forbidden);
    expect(await resetTotp(asked)).toEqual(forbidden);
    expect(await endSessions({ ...asked, sessionId: null })).toEqual(forbidden);
    expect(await listStaff(actor)).toBeNull();
    expect(await getStaffMember(id, { actor, now: noon })).toBeNull();
    expect(await listStaffChoices(actor)).toEqual({ sections: [], contributors: [] });
  }
  expect(await db.staff.findUniqueOrThrow({ where: { id } })).toEqual(before);
  expect(await sessionsOf(id)).toBe(1);
  expect(await db.staffLink.count()).toBe(0);
});

describe("inviteStaff", () => {
  it("adds somebody who cannot sign in yet, with role and sections, and keeps the hash of the link alone", async () => {
    const sectionId = await addSection("harbour");
    const result = await invite({ role: "editor", sectionIds: [sectionId, sectionId] });
    if (!result.ok) throw new Error(result.refusal);
    const member = await getStaffMember(result.staffId, { actor: publisher, now: noon });
    expect(member).toMatchObject({ role: "editor", state: "invited", sectionIds: [sectionId] });
    const links = await db.staffLink.findMany({ where: { staffId: result.staffId } });
    expect(links).toHaveLength(1);
    expect(JSON.stringify(links)).not.toContain(result.token);
    expect(links[0]?.endsAt).toEqual(minutesAfter(noon, 7 * 24 * 60));
    expect(await auditActions(result.staffId)).toEqual(["invite-staff"]);
  });

  it("refuses an address twice, also of two that are sent at once", async () => {
    const email = `${randomUUID()}@pilot.example`;
    const results = await Promise.all([invite({ email }), invite({ email })]);
    expect(results.map((result) => (result.ok ? "ok" : result.refusal)).sort()).toEqual(["email-taken", "ok"]);
  });

  it("refuses sections and contributors that are not there, or somebody else's byline", async () => {
    expect(await invite({ sectionIds: [randomUUID()] })).toMatchObject({ refusal: "unknown-section" });
    expect(await invite({ contributorId: randomUUID() })).toMatchObject({ refusal: "unknown-contributor" });
    const { id: contributorId } = await db.contributor.create({ data: { slug: "ines-rao", name: "Ines Rao" } });
    expect(await invite({ contributorId })).toMatchObject({ ok: true });
    expect(await invite({ contributorId })).toMatchObject({ refusal: "contributor-taken" });
  });

  it("does it once for one key, and keeps no link in the answer that is kept", async () => {
    const [key, email] = [randomUUID(), `${randomUUID()}@pilot.example`];
    const send = () =>
      answerOnce({ db, actor: publisher, key, now: noon }, async (actor) => {
        const result = await invite({ email }, actor);
        return result.ok ? { ok: true as const, shownOnce: { link: result.token } } : result;
      });
    expect(await send()).toMatchObject({ ok: true, shownOnce: { link: expect.any(String) } });
    expect(await send()).toEqual({ ok: true });
    expect(await db.staff.count({ where: { email } })).toBe(1);
  });

  it("leaves nothing behind when it fails", async () => {
    const email = `${randomUUID()}@pilot.example`;
    await withBrokenAudit(async () => void (await expect(invite({ email })).rejects.toThrow()));
    expect(await db.staff.count({ where: { email } })).toBe(0);
  });
});

describe("saveStaff", () => {
  it("changes the place and ends the sessions when role, sections or address are others", async () => {
    const { id } = await staffWithPassword("author");
    const sectionId = await addSection("science");
    for (const change of [
      { role: "editor" as const },
      { sectionIds: [sectionId] },
      { email: `${randomUUID()}@p.example` },
    ]) {
      await openSession(id);
      expect(await save(id, change)).toEqual({ ok: true });
      expect(await sessionsOf(id), JSON.stringify(change)).toBe(0);
    }
    await openSession(id);
    const { role } = await db.staff.findUniqueOrThrow({ where: { id } });
    expect(await save(id, { name: "Another name", role })).toEqual({ ok: true });
    expect(await sessionsOf(id), "a name is no right").toBe(1);
    expect(await auditActions(id)).toEqual(Array(4).fill("save-staff"));
  });

  it("refuses what rests on an older state, and somebody who is not there", async () => {
    const { id, email } = await staffWithPassword("author");
    const { updatedAt } = await db.staff.findUniqueOrThrow({ where: { id } });
    const asked = {
      existing: { id, updatedAt },
      place: placeOf({ email }),
      actor: publisher,
      now: minutesAfter(noon, 9),
    };
    expect(await saveStaff(asked)).toEqual({ ok: true });
    expect(await saveStaff(asked)).toEqual({ ok: false, refusal: "stale" });
    const nobody = { ...asked, existing: { id: randomUUID(), updatedAt } };
    expect(await saveStaff(nobody)).toEqual({ ok: false, refusal: "not-found" });
  });
});

describe("the last publisher", () => {
  it("stays one, whoever asks and however", async () => {
    await db.staff.updateMany({ where: { role: "publisher", id: { not: publisher.id } }, data: { role: "author" } });
    const last = { ok: false, refusal: "last-publisher" };
    const sectionId = await addSection("sport");
    expect(await save(publisher.id, { role: "editor" })).toEqual(last);
    expect(await save(publisher.id, { sectionIds: [sectionId] })).toEqual(last);
    expect(await closeAccount({ staffId: publisher.id, actor: publisher, now: noon })).toEqual(last);
    // Somebody who has not taken up the invitation can let nobody in.
    expect(await invite({ role: "publisher" })).toMatchObject({ ok: true });
    expect(await save(publisher.id, { role: "editor" })).toEqual(last);
  });

  it("is one of two who go at once", async () => {
    const other = await staffWithPassword("publisher");
    const results = await Promise.all([
      closeAccount({ staffId: publisher.id, actor: other, now: noon }),
      closeAccount({ staffId: other.id, actor: publisher, now: noon }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const stays = { id: { in: [publisher.id, other.id] }, disabledAt: null };
    expect(await db.staff.count({ where: stays })).toBe(1);
    await db.staff.updateMany({ where: { id: publisher.id }, data: { disabledAt: null } });
  });
});

describe("closeAccount", () => {
  it("ends sessions and links at once, and is undone by reopening", async () => {
    const { id } = await staffWithPassword("author");
    await openSession(id);
    await makeEntryLink({ staffId: id, actor: publisher, now: noon });
    const asked = { staffId: id, actor: publisher, now: noon };
    expect(await closeAccount(asked)).toEqual({ ok: true });
    expect(await closeAccount(asked), "again").toEqual({ ok: true });
    expect(await sessionsOf(id)).toBe(0);
    expect(await db.staffLink.count({ where: { staffId: id } })).toBe(0);
    expect(await makeEntryLink(asked)).toEqual({ ok: false, refusal: "not-found" });
    expect(await reopenAccount(asked)).toEqual({ ok: true });
    expect(await auditActions(id)).toEqual(["make-entry-link", "close-account", "reopen-account"]);
  });
});

describe("endSessions", () => {
  it("ends one's own, one or all but this, and never another's by its id", async () => {
    const [mine, other] = [await staffWithPassword("author"), await staffWithPassword("author")];
    for (let nth = 0; nth < 3; nth += 1) await openSession(mine.id);
    await openSession(other.id);
    const [first, second] = await db.session.findMany({ where: { staffId: mine.id } });
    const foreign = await db.session.findFirstOrThrow({ where: { staffId: other.id } });
    const asked = { staffId: mine.id, actor: mine, now: noon };
    await endSessions({ ...asked, sessionId: foreign.id });
    expect(await sessionsOf(other.id)).toBe(1);
    await endSessions({ ...asked, sessionId: first?.id ?? "" });
    expect(await sessionsOf(mine.id)).toBe(2);
    await endSessions({ ...asked, sessionId: null, except: second?.id });
    expect((await db.session.findMany({ where: { staffId: mine.id } })).map(({ id }) => id)).toEqual([second?.id]);
  });
});

describe("resetTotp", () => {
  it("lets somebody in again who has lost everything, and is not for oneself", async () => {
    const { id } = await staffWithPassword("author");
    await giveSecondStep(id);
    await openSession(id);
    expect(await resetTotp({ staffId: id, actor: publisher, now: noon })).toEqual({ ok: true });
    expect(await sessionsOf(id)).toBe(0);
    expect(await resetTotp({ staffId: id, actor: publisher, now: noon })).toMatchObject({ refusal: "no-second-step" });
    await giveSecondStep(publisher.id);
    expect(await resetTotp({ staffId: publisher.id, actor: publisher, now: noon })).toMatchObject({
      refusal: "forbidden",
    });
  });
});
