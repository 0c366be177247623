import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/actor";
import { mediaFiles, mediaFolder, mediaPath, sourceFile } from "@/lib/media-variants";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { getKeptPicture } from "@/server/media/get-kept-picture";
import { listPictures } from "@/server/media/list-pictures";
import { removePicture } from "@/server/media/remove-picture";
import { savePicture } from "@/server/media/save-picture";
import { type SavePictureDetails, savePictureDetails } from "@/server/media/save-picture-details";
import {
  addArticle,
  addSection,
  auditActions,
  bodyOf,
  minutesAfter,
  noon,
  staffMember,
  takeExpiries,
  textWith,
  withBrokenAudit,
} from "@/server/test-newsroom";

useTestDatabase();

let editor: StaffActor;
let author: StaffActor;
let contributor: StaffActor;
let section: string;
const mediaDirectory = mkdtempSync(path.join(os.tmpdir(), "broadsheet-media-"));

beforeAll(async () => {
  editor = await staffMember("editor");
  author = await staffMember("author");
  contributor = await staffMember("contributor");
  section = await addSection("world");
});

beforeEach(async () => {
  for (const name of readdirSync(mediaDirectory)) rmSync(path.join(mediaDirectory, name), { recursive: true });
  await takeExpiries();
});

afterAll(() => rmSync(mediaDirectory, { recursive: true, force: true }));

let brought = 0;

/** Red at the left, blue at the right. */
async function bring(width = 1000, height = 400): Promise<string> {
  brought += 1;
  const half = { width: Math.floor(width / 2), height, channels: 3 } as const;
  const red = { create: { ...half, background: "#f00" } };
  const bytes = await sharp({ create: { width: width + brought, height, channels: 3, background: "#00f" } })
    .composite([{ input: red, left: 0, top: 0 }])
    .png()
    .toBuffer();
  const saved = await savePicture({ bytes, altText: "Colours", mediaDirectory, actor: author, now: noon });
  if (!saved.ok) throw new Error(saved.refusal);
  return saved.mediaId;
}

const words = {
  altText: "Two colours",
  caption: "Both",
  credit: "A. Lowe",
  rights: "Bought",
  focalX: 0.5,
  focalY: 0.5,
};
const later = minutesAfter(noon, 5);

function save(id: string, details: Partial<typeof words>, change: Partial<SavePictureDetails> = {}) {
  const existing = { id, updatedAt: noon };
  return savePictureDetails({
    existing,
    details: { ...words, ...details },
    mediaDirectory,
    actor: author,
    now: later,
    ...change,
  });
}

async function colourOf(id: string): Promise<"red" | "blue" | "both"> {
  const { cut } = await db.media.findUniqueOrThrow({ where: { id } });
  const { data } = await sharp(path.join(mediaDirectory, mediaPath({ id, cut }, { crop: "square", width: 240 })))
    .resize(2, 1, { kernel: "nearest" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const isRed = [data[0] ?? 0, data[3] ?? 0].map((value) => value > 128);
  return isRed[0] && isRed[1] ? "red" : isRed[0] || isRed[1] ? "both" : "blue";
}

describe("savePictureDetails", () => {
  it("changes the words and leaves the files alone", async () => {
    const id = await bring();
    expect(await save(id, {})).toEqual({ ok: true });
    expect(await db.media.findUniqueOrThrow({ where: { id } })).toMatchObject({ ...words, cut: 0, updatedAt: later });
    expect(readdirSync(mediaDirectory)).toEqual([id]);
    expect(await auditActions(id)).toEqual(["save-picture", "save-picture-details"]);
  });

  it("cuts anew around another point, in a folder of its own, and keeps what readers' pages know", async () => {
    const id = await bring();
    expect(await colourOf(id)).toBe("both");
    expect(await save(id, { focalX: 0.1 })).toEqual({ ok: true });
    expect(await colourOf(id)).toBe("red");
    const row = await db.media.findUniqueOrThrow({ where: { id } });
    expect(row.cut).toBeGreaterThan(0);
    expect(readdirSync(mediaDirectory).sort()).toEqual([id, mediaFolder(row)].sort());
    for (const file of mediaFiles(row)) {
      const { width, height } = await sharp(path.join(mediaDirectory, mediaPath(row, file))).metadata();
      expect({ width, height }).toEqual({ width: file.width, height: file.height });
    }
    const shown = (await listPictures(db, [id]))[id];
    expect(shown?.files.wide[0]?.url).toContain(`/media/${mediaFolder(row)}/wide-`);
    const again = { existing: { id, updatedAt: later }, now: minutesAfter(noon, 6) };
    expect(await save(id, { focalX: 0.9 }, again)).toEqual({ ok: true });
    expect(await colourOf(id)).toBe("blue");
  });

  it("keeps more of a large picture than is shown, for cutting it anew, and does without where it is missing", async () => {
    const id = await bring(4000, 1000);
    const source = path.join(mediaDirectory, id, sourceFile);
    expect((await sharp(source).metadata()).height).toBe(1000);
    rmSync(source);
    expect(await save(id, { focalX: 0.1 })).toEqual({ ok: true });
    expect(await colourOf(id)).toBe("red");
  });

  it("says to everything that shows it that it has changed, and to nothing else", async () => {
    const id = await bring();
    const inside = {
      ...bodyOf("Words."),
      blocks: [{ type: "picture", id: "pict", mediaId: id, width: "column" } as const],
    };
    const lead = await addArticle(section, { text: textWith({ leadMediaId: id }) });
    const body = await addArticle(section, { text: textWith({ headline: "With a picture inside", body: inside }) });
    const draft = await addArticle(section, {
      text: textWith({ headline: "A draft", leadMediaId: id }),
      publishedAt: null,
    });
    const ada = await db.contributor.create({
      data: { slug: "ada", name: "Ada", portraitId: id },
      select: { id: true },
    });
    await db.page.create({ data: { slug: "about", title: "About", body: JSON.parse(JSON.stringify(inside)) } });
    await takeExpiries();
    await save(id, {});
    expect(await takeExpiries()).toEqual(
      new Set([
        `article:${lead}`,
        `card:${lead}`,
        `article:${body}`,
        `contributor:${ada.id}`,
        "masthead",
        "page:about",
      ]),
    );
    const kept = await getKeptPicture(db, { actor: editor, id });
    expect(kept?.uses.map(({ label }) => label).sort()).toEqual(
      ["Harbour gates open", "With a picture inside", "A draft", "Portrait of Ada", "Page: About"].sort(),
    );
    const seen = await getKeptPicture(db, { actor: author, id });
    expect([seen?.hiddenUses, seen?.uses.some(({ label }) => label === "A draft")]).toEqual([1, false]);
    expect(await removePicture({ mediaId: id, mediaDirectory, actor: author, now: later })).toEqual({
      ok: false,
      refusal: "in-use",
    });
    expect(await getKeptPicture(db, { actor: contributor, id })).toBeNull();
    await db.contributor.deleteMany();
    await db.page.deleteMany();
    expect(draft).not.toBe(lead);
  });

  it("is refused to contributors, from an older state, for points outside, and leaves no file behind", async () => {
    const id = await bring();
    expect(await save(id, { focalX: 0.1 }, { actor: contributor })).toEqual({ ok: false, refusal: "forbidden" });
    expect(await save(id, { focalX: 1.1 })).toMatchObject({ ok: false, refusal: "invalid" });
    expect(await save(id, { focalX: 0.1 }, { existing: { id, updatedAt: later } })).toEqual({
      ok: false,
      refusal: "stale",
    });
    expect(await save(section, { focalX: 0.1 })).toEqual({ ok: false, refusal: "not-found" });
    await withBrokenAudit(async () => {
      await expect(save(id, { focalX: 0.1 })).rejects.toThrow();
    });
    expect(readdirSync(mediaDirectory)).toEqual([id]);
  });

  it("is carried out once when two cut at the same moment, and goes with all its cuts", async () => {
    const id = await bring();
    const answers = await Promise.all([save(id, { focalX: 0.1 }), save(id, { focalX: 0.9 })]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: "stale" });
    const { cut } = await db.media.findUniqueOrThrow({ where: { id } });
    expect(existsSync(path.join(mediaDirectory, mediaFolder({ id, cut })))).toBe(true);
    expect(await removePicture({ mediaId: id, mediaDirectory, actor: author, now: later })).toEqual({ ok: true });
    expect(readdirSync(mediaDirectory)).toEqual([]);
  });
});
