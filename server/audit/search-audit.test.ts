import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/actor";
import type { AuditLine, AuditQuestion } from "@/lib/audit-view";
import { exportAudit, listAuditChoices, searchAudit } from "@/server/audit/search-audit";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { noon, staffMember } from "@/server/test-newsroom";

useTestDatabase();

let publisher: StaffActor;
let editor: StaffActor;
const subjectId = randomUUID();

/** 120 lines at one moment each minute, two by two at the same moment, so that a page ends between equals. */
beforeAll(async () => {
  publisher = await staffMember("publisher");
  editor = await staffMember("editor");
  for (let nth = 0; nth < 120; nth += 1) {
    await writeAuditEntry(db, {
      actor: nth % 3 === 0 ? editor : publisher,
      at: new Date(noon.getTime() + Math.floor(nth / 2) * 60_000),
      action: nth % 2 === 0 ? "save-article" : "publish-article",
      subject: "article",
      subjectId: nth < 10 ? subjectId : randomUUID(),
      details: { nth },
    });
  }
});

async function walk(question: AuditQuestion): Promise<number[]> {
  const found: number[] = [];
  for (let cursor: string | null = null; ; ) {
    const page = await searchAudit(question, { actor: publisher, cursor });
    found.push(...(page?.lines ?? []).map(({ details }) => Number(details.nth)));
    cursor = page?.olderCursor ?? null;
    if (cursor === null) return found;
  }
}

const all = Array.from({ length: 120 }, (_, place) => 119 - place);

describe("searchAudit", () => {
  it("walks through everything, newest first, each line once", async () => {
    expect(await walk({})).toEqual(all);
  });

  it("finds by person, by action, by subject and by day", async () => {
    expect(await walk({ staffId: editor.id })).toEqual(all.filter((nth) => nth % 3 === 0));
    expect(await walk({ action: "publish-article" })).toEqual(all.filter((nth) => nth % 2 === 1));
    expect(await walk({ subjectId, action: "save-article" })).toEqual([8, 6, 4, 2, 0]);
    expect(await walk({ from: "2026-03-10", until: "2026-03-10" })).toEqual(all);
    expect(await walk({ until: "2026-03-09" })).toEqual([]);
    expect(await walk({ from: "2026-03-11" })).toEqual([]);
  });

  it("is closed to those who may not read it", async () => {
    expect(await searchAudit({}, { actor: editor, cursor: null })).toBeNull();
    expect(await exportAudit({}, editor)).toBeNull();
    expect(await listAuditChoices(editor)).toEqual({ staff: [], actions: [] });
  });

  it("names who and what can be looked for", async () => {
    const { actions, staff } = await listAuditChoices(publisher);
    expect(actions).toEqual(["publish-article", "save-article"]);
    expect(staff.map(({ id }) => id)).toEqual(expect.arrayContaining([publisher.id, editor.id]));
  });
});

describe("exportAudit", () => {
  it("gives every line that the question finds", async () => {
    const lines: AuditLine[] = [];
    for await (const line of (await exportAudit({ staffId: editor.id }, publisher)) ?? []) lines.push(line);
    expect(lines.map(({ details }) => details.nth)).toEqual(all.filter((nth) => nth % 3 === 0));
  });
});
