import { expect, it } from "vitest";
import { listCardOptions } from "@/server/articles/list-card-options";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { insertArticle, insertSection } from "@/server/test-articles";
import { noon, staffMember } from "@/server/test-newsroom";

useTestDatabase();

it("offers an editor of some sections their drafts, what readers see and the own, and no draft of another section", async () => {
  const [inside, outside] = [await insertSection("harbour"), await insertSection("politics")];
  const inner = await insertSection("quays", { parentId: inside });
  const editor = await staffMember("editor");
  const draft = (sectionId: string, headline: string, more = {}) =>
    insertArticle({ sectionId, at: null, headline: `Tide ${headline}`, ...more });
  await draft(inside, "inside");
  await draft(inner, "in an inner section", { topSectionId: inside });
  await draft(outside, "outside");
  await draft(outside, "of one's own", { change: { ownerId: editor.id } });
  await insertArticle({ sectionId: outside, at: noon, headline: "Tide before readers" });
  const offeredTo = async (sectionIds: string[] | null) => {
    const found = await listCardOptions(db, { words: "tide", actor: { ...editor, sectionIds } });
    return found.map(({ headline }) => headline).sort();
  };
  const narrowed = ["Tide before readers", "Tide in an inner section", "Tide inside", "Tide of one's own"];
  expect(await offeredTo([inside])).toEqual(narrowed);
  expect(await offeredTo(null)).toEqual([...narrowed, "Tide outside"].sort());
});
