import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/actor";
import { keptFiles, mediaFiles, mediaPath } from "@/lib/media-variants";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { removePicture } from "@/server/media/remove-picture";
import { type SavePicture, savePicture } from "@/server/media/save-picture";
import { addArticle, addSection, noon, staffMember, textWith, withBrokenAudit } from "@/server/test-newsroom";

useTestDatabase();

let author: Actor;
const mediaDirectory = mkdtempSync(path.join(os.tmpdir(), "broadsheet-media-"));

beforeAll(async () => {
  author = await staffMember("author");
});

beforeEach(() => {
  for (const name of readdirSync(mediaDirectory)) rmSync(path.join(mediaDirectory, name), { recursive: true });
});

afterAll(() => rmSync(mediaDirectory, { recursive: true, force: true }));

/** Grey, with a red square in its top left quarter. */
function drawn(width: number, height: number) {
  const red = {
    create: { width: Math.ceil(width / 2), height: Math.ceil(height / 2), channels: 3, background: "#f00" },
  } as const;
  return sharp({ create: { width, height, channels: 3, background: "#888" } }).composite([
    { input: red, left: 0, top: 0 },
  ]);
}

const save = (bytes: Buffer, change: Partial<SavePicture> = {}) =>
  savePicture({ bytes, altText: "A red square", mediaDirectory, actor: author, now: noon, ...change });

async function saved(bytes: Buffer, change: Partial<SavePicture> = {}): Promise<string> {
  const result = await save(bytes, change);
  if (!result.ok) throw new Error(result.refusal);
  return result.mediaId;
}

const fileOf = (mediaId: string, crop: "wide" | "standard" | "square" | "whole", width: number) =>
  path.join(mediaDirectory, mediaPath({ id: mediaId, cut: 0 }, { crop, width }));

describe("savePicture", () => {
  it.each(["jpeg", "png", "webp"] as const)(
    "cuts a %s into all its files, WebP and for telephones AVIF, of the sizes that are promised",
    async (format) => {
      const mediaId = await saved(await drawn(1000, 800).toFormat(format).toBuffer());
      const row = await db.media.findUniqueOrThrow({ where: { id: mediaId } });
      expect(row).toMatchObject({ width: 1000, height: 800, altText: "A red square", focalX: 0.5 });
      const files = mediaFiles(row);
      const forPhones = keptFiles(row).filter((file) => file.format === "avif");
      const folder = path.join(mediaDirectory, mediaId);
      expect(readdirSync(folder)).toHaveLength(files.length + forPhones.length);
      expect(forPhones.length).toBeGreaterThan(8);
      for (const file of forPhones) {
        const bytes = readFileSync(path.join(mediaDirectory, mediaPath({ id: mediaId, cut: 0 }, file, "avif")));
        expect(bytes.toString("latin1", 4, 12), "how an AVIF begins").toBe("ftypavif");
        // Width and height stand in the box "ispe", as 32 bits each after its version and flags.
        const at = bytes.indexOf("ispe") + 8;
        expect([bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)]).toEqual([file.width, file.height]);
      }
      for (const file of files) {
        const { format: made, width, height } = await sharp(fileOf(mediaId, file.crop, file.width)).metadata();
        expect({ made, width, height }).toEqual({ made: "webp", width: file.width, height: file.height });
      }
      expect(readdirSync(mediaDirectory)).toEqual([mediaId]);
    },
  );

  it("cuts around the focal point", async () => {
    const bytes = await drawn(2000, 1000).png().toBuffer();
    const redness = async (mediaId: string) => {
      const corner = { left: 0, top: 0, width: 1, height: 1 };
      const [red = 0, green = 0] = await sharp(fileOf(mediaId, "square", 240))
        .extract(corner)
        .raw()
        .toBuffer();
      return red - green;
    };
    expect(await redness(await saved(bytes, { focal: { x: 0, y: 0 } }))).toBeGreaterThan(200);
    expect(await redness(await saved(bytes, { focal: { x: 1, y: 1 } }))).toBeLessThan(20);
  });

  it("turns a picture upright and keeps nothing of its camera", async () => {
    const exif = { IFD0: { Copyright: "Secret place" }, IFD3: { GPSLatitude: "51/1 30/1 0/1" } };
    const bytes = await drawn(600, 400).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const mediaId = await saved(bytes);
    expect(await db.media.findUniqueOrThrow({ where: { id: mediaId } })).toMatchObject({ width: 400, height: 600 });
    const folder = path.join(mediaDirectory, mediaId);
    const isAvif = (name: string) => name.endsWith(".avif");
    const avif = readdirSync(folder).filter(isAvif);
    expect(avif.length).toBeGreaterThan(4);
    for (const name of avif) {
      const text = readFileSync(path.join(folder, name), "latin1");
      for (const trace of ["Exif", "Secret", "<x:xmpmeta", "prof", "rICC"]) expect(text).not.toContain(trace);
    }
    for (const name of readdirSync(folder).filter((one) => !isAvif(one))) {
      const { exif: left, icc, xmp, orientation } = await sharp(path.join(folder, name)).metadata();
      expect([left, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined]);
    }
  });

  it("keeps one picture of the same file with the same words", async () => {
    const bytes = await drawn(300, 300).png().toBuffer();
    const mediaId = await saved(bytes);
    expect(await save(bytes)).toEqual({ ok: true, mediaId, changed: false });
    expect(await saved(bytes, { altText: "Another view" })).not.toBe(mediaId);
  });

  it.each([
    ["an empty file", Buffer.alloc(0), "empty"],
    ["text", Buffer.from("not a picture"), "not-a-picture"],
    ["an SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), "not-a-picture"],
    ["a PDF", Buffer.from("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"), "not-a-picture"],
    ["more than 40 MB", Buffer.alloc(41 * 1024 * 1024), "too-heavy"],
  ])("refuses %s", async (_, bytes, refusal) => {
    expect(await save(bytes)).toEqual({ ok: false, refusal });
    expect(readdirSync(mediaDirectory)).toEqual([]);
  });

  it("refuses a GIF, a file that breaks off, and one of too many pixels", async () => {
    const gif = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
    expect(await save(gif)).toEqual({ ok: false, refusal: "not-a-picture" });
    const whole = await drawn(800, 800).jpeg().toBuffer();
    expect(await save(whole.subarray(0, whole.length / 2))).toEqual({ ok: false, refusal: "not-a-picture" });
    const bomb = await sharp({ create: { width: 8000, height: 8000, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();
    expect(await save(bomb)).toEqual({ ok: false, refusal: "too-large" });
  });

  it("is refused to contributors, and leaves neither row nor file when it fails", async () => {
    const bytes = await drawn(310, 300).png().toBuffer();
    expect(await save(bytes, { actor: await staffMember("contributor") })).toEqual({ ok: false, refusal: "forbidden" });
    expect(await save(bytes, { focal: { x: 2, y: 0 } })).toEqual({ ok: false, refusal: "bad-focal-point" });
    await withBrokenAudit(async () => {
      await expect(save(bytes)).rejects.toThrow();
    });
    expect(readdirSync(mediaDirectory)).toEqual([]);
    expect(await db.media.count({ where: { width: 310 } })).toBe(0);
  });
});

describe("removePicture", () => {
  const remove = (mediaId: string, actor = author) => removePicture({ mediaId, mediaDirectory, actor, now: noon });

  it("takes a picture out, files too, once", async () => {
    const mediaId = await saved(await drawn(320, 300).png().toBuffer());
    expect(await remove(mediaId, await staffMember("contributor"))).toEqual({ ok: false, refusal: "forbidden" });
    expect(await remove(mediaId)).toEqual({ ok: true });
    expect(readdirSync(mediaDirectory)).toEqual([]);
    expect(await remove(mediaId)).toEqual({ ok: false, refusal: "not-found" });
  });

  it("keeps a picture that an article shows, at its head or in its body, or a page", async () => {
    const section = await addSection("world");
    const lead = await saved(await drawn(330, 300).png().toBuffer());
    const inside = await saved(await drawn(340, 300).png().toBuffer());
    const gallery = { type: "picture", id: "pict", mediaId: inside, width: "column" } as const;
    await addArticle(section, {
      text: textWith({ leadMediaId: lead, body: { version: 1, blocks: [gallery] } }),
      publishedAt: null,
    });
    const paged = await saved(await drawn(350, 300).png().toBuffer());
    await db.page.create({
      data: { slug: "about", title: "About", body: { version: 1, blocks: [{ ...gallery, mediaId: paged }] } },
    });
    for (const mediaId of [lead, inside, paged])
      expect(await remove(mediaId)).toEqual({ ok: false, refusal: "in-use" });
  });
});
