import { describe, expect, it } from "vitest";
import {
  type CheckedFacts,
  type CheckName,
  checkLevelsOf,
  checkNames,
  chosenChecks,
  isOverridable,
  runChecks,
  storedChecklist,
  unmetChecks,
} from "@/lib/checklist";

const at = new Date("2026-03-10T12:00:00Z");

const whole: CheckedFacts = {
  headline: "Harbour gates open",
  standfirst: "At noon.",
  bodyIsEmpty: false,
  sectionChosen: true,
  bylineNames: ["Ada Lowe"],
  pictures: [{ where: null, altText: "A gate", credit: "Plate Room" }],
  deadLinks: [],
  embargoedUntil: null,
  at,
};

const strict = Object.fromEntries(checkNames.map((name) => [name, "required"])) as Record<CheckName, "required">;

const unmet = (change: Partial<CheckedFacts>) => unmetChecks(runChecks({ ...whole, ...change }, strict));

it("finds nothing wrong with an article that has everything", () => {
  expect(runChecks(whole, strict).map(({ name }) => name)).toEqual(checkNames);
  expect(unmet({})).toEqual([]);
});

describe("each check", () => {
  const picture = { where: "pict", altText: "A quay", credit: "Plate Room" };
  const lacks: [CheckName, Partial<CheckedFacts>, RegExp][] = [
    ["headline", { headline: "" }, /no headline/],
    ["headline-length", { headline: "x".repeat(86) }, /86 characters/],
    ["standfirst", { standfirst: "" }, /no standfirst/],
    ["section", { sectionChosen: false }, /Choose/],
    ["byline", { bylineNames: [] }, /Say who wrote it/],
    ["body", { bodyIsEmpty: true }, /no text/],
    ["lead-picture", { pictures: [picture] }, /no lead picture/],
    ["alt-text", { pictures: [{ ...picture, where: null, altText: " " }] }, /The lead picture has no alt text/],
    ["credit", { pictures: [...whole.pictures, { ...picture, credit: "" }] }, /A picture in the text has no credit/],
    [
      "dead-links",
      { deadLinks: [{ where: "para", href: "/world/none" }] },
      /\/world\/none\. Mend or remove the link\./,
    ],
    ["embargo", { embargoedUntil: new Date(at.getTime() + 1) }, /embargo/],
  ];

  it.each(lacks)("%s", (name, change, sentence) => {
    expect(unmet(change)).toMatchObject([{ name, sentence: expect.stringMatching(sentence) }]);
  });

  it("is among these", () => {
    expect(lacks.map(([name]) => name)).toEqual(checkNames);
  });
});

it("names the blocks that it speaks of, and how many pictures", () => {
  const pictures = ["one", "two"].map((where) => ({ where, altText: "", credit: "x" }));
  expect(unmet({ pictures: [...whole.pictures, ...pictures] })).toMatchObject([
    { name: "alt-text", sentence: expect.stringMatching(/^2 pictures have no alt text/), blockIds: ["one", "two"] },
  ]);
});

it("names three of many dead links", () => {
  const deadLinks = ["/a", "/b", "/c", "/d", "/d"].map((href) => ({ where: "para", href }));
  expect(unmet({ deadLinks })[0]?.sentence).toContain("/a, /b, /c and 1 more. Mend or remove the links.");
});

it("is over at the moment at which an embargo ends", () => {
  expect(unmet({ embargoedUntil: at })).toEqual([]);
});

describe("levels", () => {
  it("are the newsroom's, then those of the section above, then the section's own", () => {
    const levels = checkLevelsOf({ byline: "required", credit: "off" }, { credit: "required" }, { byline: "off" });
    expect(levels).toMatchObject({ byline: "off", credit: "required", standfirst: "warned" });
  });

  it("cannot turn off what nothing can be published without", () => {
    expect(checkLevelsOf({ headline: "off", body: "warned", embargo: "off" })).toMatchObject({
      headline: "required",
      body: "required",
      embargo: "required",
    });
    expect(chosenChecks).toEqual(checkNames.filter(isOverridable));
  });

  it("leave out what is off, and let through what is only warned of", () => {
    const checks = runChecks({ ...whole, standfirst: "", bylineNames: [] }, checkLevelsOf({ byline: "off" }));
    expect(checks.some(({ name }) => name === "byline")).toBe(false);
    expect(checks.find(({ name }) => name === "standfirst")).toMatchObject({ level: "warned", isMet: false });
    expect(unmetChecks(checks)).toEqual([]);
  });

  it("are read from storage without what another release has written there", () => {
    expect(storedChecklist({ byline: "required", credit: "sometimes", hologram: "off" })).toEqual({
      byline: "required",
    });
    expect(storedChecklist(null)).toEqual({});
  });
});
