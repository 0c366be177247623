import { randomUUID } from "node:crypto";
import { frontSlots } from "../../../lib/front-slots";
import type { Fields } from "./ask";
import { type ActionRight, type ActionRights, keeps } from "./rights";
import { addFrontDraft, addPage, addRow, aPicture } from "./rows";
import { placeArticle, type World } from "./world";

const fileOf = (room: string) => `app/admin/(newsroom)/${room}/actions.ts`;

const onSettings = (fields: Fields): ActionRight =>
  keeps("keep-settings", "/admin/settings", async ({ pool }) => {
    const { rows } = await pool.query<{ updated_at: Date }>("SELECT updated_at FROM settings WHERE id = 1");
    return { updatedAt: rows[0]?.updated_at.toISOString() ?? "", ...fields };
  });

const [slot] = frontSlots;

/** A front with one article on it that is not before readers yet. */
const onFront = (fields: (expected: string, liveNumber: string) => Fields): ActionRight =>
  keeps("arrange-fronts", "/admin/front", async (world) => {
    const { placements, liveNumber } = await addFrontDraft(world, await aPublished(world), { slot });
    return fields(placements, liveNumber);
  });

const aPublished = (world: World) => placeArticle(world, { ownerId: world.colleague.id, state: "published" });

/** Settings, the front, the pages of the paper, and pictures. */
export const paperActions: ActionRights = {
  [`${fileOf("settings")}#savePaper`]: onSettings({
    ...{ name: "", strapline: "Every tide", timeZone: "", language: "", lettersEmail: "" },
  }),
  [`${fileOf("settings")}#saveBreaking`]: onSettings({
    breakingText: "",
    breakingPath: "",
    breakingUntil: "",
  }),
  [`${fileOf("settings")}#saveRules`]: onSettings({ commentPolicy: "closed", feedText: "summary" }),
  [`${fileOf("settings")}#saveCrawlers`]: onSettings({}),
  [`${fileOf("front")}#placeOnFront`]: keeps("arrange-fronts", "/admin/front", async (world) => {
    const { placements } = await addFrontDraft(world, await aPublished(world), { slot });
    return { expected: placements, slot: "second-1", articleId: (await aPublished(world)).id };
  }),
  [`${fileOf("front")}#stepOnFront`]: onFront((expected) => ({ expected, slot, step: "down" })),
  [`${fileOf("front")}#publishFrontAction`]: onFront((expected, expectedNumber) => ({ expected, expectedNumber })),
  [`${fileOf("front")}#discardDraftAction`]: onFront((expected) => ({ expected })),
  [`${fileOf("front")}#rollBackAction`]: onFront((_expected, expectedNumber) => ({
    number: expectedNumber,
    expectedNumber,
  })),
  [`${fileOf("pages")}#savePageAction`]: keeps("keep-pages", "/admin/pages/new", () => ({
    ...{ slug: `page-${randomUUID()}`, updatedAt: "", title: "House rules", description: "" },
    body: JSON.stringify({ version: 1, blocks: [] }),
  })),
  [`${fileOf("pages")}#removePageAction`]: keeps("keep-pages", "/admin/pages/[slug]", addPage),
  [`${fileOf("pictures/library")}#uploadPicture`]: keeps("keep-pictures", "/admin/pictures/library", async () => ({
    ...{ altText: "A grey field", caption: "", credit: "", rights: "" },
    file: await aPicture(),
  })),
  [`${fileOf("pictures/library")}#savePictureAction`]: keeps(
    "keep-pictures",
    "/admin/pictures/library/[id]",
    async (world) => {
      const { id, updatedAt } = await addRow(world, "media");
      return { id, updatedAt, altText: "A quay", caption: "", credit: "", rights: "", focalX: "0.5", focalY: "0.5" };
    },
  ),
  [`${fileOf("pictures/library")}#removePictureAction`]: keeps(
    "keep-pictures",
    "/admin/pictures/library/[id]",
    async (world) => ({ id: (await addRow(world, "media")).id }),
  ),
};
