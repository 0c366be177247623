import { readFileSync } from "node:fs";
import sharp from "sharp";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Plate, shareShapes } from "@/lib/share-pictures";
import { encodeSharePicture } from "@/server/media/share-picture-bytes";
import { drawPlate, plateColours } from "./draw-plate";
import type { Pixels } from "./paint-drawing";

const plate: Plate = {
  name: "The Kelmouth Pilot",
  kicker: "Opinion",
  headline: "In praise of the slow tram",
  tint: "plum",
  opinion: true,
};

/** The share of a drawing that is not paper; of the rows from `top` on alone, when they are given. */
function inked({ width, height, rgba }: Pixels, { top = 0, rows = height } = {}): number {
  const part = rgba.subarray(top * width * 4, (top + rows) * width * 4);
  let dark = 0;
  for (let index = 0; index < part.length; index += 4) if ((part[index] ?? 255) < 200) dark += 1;
  return dark / (part.length / 4);
}

function pixel({ width, rgba }: Pixels, left: number, top: number): string {
  const start = (top * width + left) * 4;
  return `#${rgba.subarray(start, start + 3).toString("hex")}`;
}

afterEach(() => vi.restoreAllMocks());

describe("a drawn picture", () => {
  it.each(Object.entries(shareShapes))("is a whole %s, on paper, under the section's tint", async (_, size) => {
    const drawn = await drawPlate(plate, size);
    const { format, width, height } = await sharp(await encodeSharePicture(drawn)).metadata();
    expect({ format, width, height }).toEqual({ format: "jpeg", ...size });
    expect(pixel(drawn, size.width >> 1, 2)).toBe(plateColours.tints.plum);
    expect(pixel(drawn, 4, size.height - 4)).toBe(plateColours.paper);
    expect(inked(drawn)).toBeGreaterThan(0.03);
  });

  it("shows another headline as another picture, and the same one as the same", async () => {
    const size = shareShapes.share;
    const first = await drawPlate(plate, size);
    expect((await drawPlate({ ...plate }, size)).rgba.equals(first.rgba)).toBe(true);
    const other = await drawPlate({ ...plate, headline: "In praise of the fast tram" }, size);
    expect(other.rgba.equals(first.rgba)).toBe(false);
  });

  it.each([
    ["an emoji and a script that the faces lack", "عنوان بالعربية 🎉 東京"],
    ["a stray emoji", "The harbour is open 🎉 again"],
    ["one endless word", "x".repeat(10_000)],
    ["markup and control characters", "</script>]]>\u0007<b>&amp;"],
    ["nothing", ""],
  ])("is drawn without asking anybody, with %s for a headline", async (_, headline) => {
    const asked = vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("No request may leave."));
    const drawn = await drawPlate({ ...plate, headline, kicker: headline.slice(0, 100) }, shareShapes.share);
    expect(asked.mock.calls.map(([input]) => String(input)).filter((url) => /^https?:/.test(url))).toEqual([]);
    expect(inked(drawn)).toBeGreaterThan(0.02);
  });

  it("keeps long headlines between the rules", async () => {
    const headline =
      "Night ferry to be sold, letter says, as the harbour board looks for another eleven million to mend the mole before the gales of winter";
    const size = shareShapes.share;
    const drawn = await drawPlate({ ...plate, opinion: false, headline }, size);
    // Above the rule at the foot there is a strip of paper.
    expect(inked(drawn, { top: size.height - 75, rows: 15 })).toBe(0);
  });
});

it("the colours are those of the paper", () => {
  const css = (file: string) =>
    readFileSync(`app/styles/${file}.css`, "utf8").split("@media (prefers-color-scheme: dark)")[0] ?? "";
  const tokens = css("tokens");
  for (const [name, value] of Object.entries({ ...plateColours, tints: undefined, accent: plateColours.tints.brick })) {
    if (value !== undefined) expect(tokens, name).toContain(`--color-${name}: ${value};`);
  }
  // The tints by day stand between the two schemes.
  const tints = readFileSync("app/styles/colours.css", "utf8");
  for (const [name, value] of Object.entries(plateColours.tints)) {
    if (name !== "brick") expect(tints, name).toContain(`.tint-${name} {\n  --color-accent: ${value};`);
  }
});
