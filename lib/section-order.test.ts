import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dropSection, isSameOrder, moveSection, type SectionOrder, sectionMoves, sectionPlaces } from "./section-order";

const order: SectionOrder = [
  { id: "world", inner: [] },
  { id: "city", inner: ["trams", "parks"] },
  { id: "sport", inner: [] },
];

const names = (moved: SectionOrder | null) => moved?.map(({ id, inner }) => [id, ...inner].join(">")) ?? null;

describe("moveSection", () => {
  it("moves a section past its neighbour with all that it holds", () => {
    expect(names(moveSection(order, "city", "up"))).toEqual(["city>trams>parks", "world", "sport"]);
    expect(names(moveSection(order, "parks", "up"))).toEqual(["world", "city>parks>trams", "sport"]);
  });

  it("nests into the section before, and takes out behind the one it lay in", () => {
    expect(names(moveSection(order, "sport", "in"))).toEqual(["world", "city>trams>parks>sport"]);
    expect(names(moveSection(order, "trams", "out"))).toEqual(["world", "city>parks", "trams", "sport"]);
  });

  it.each([
    ["world", "up"],
    ["sport", "down"],
    ["world", "in"],
    ["city", "in"],
    ["city", "out"],
    ["trams", "up"],
    ["trams", "in"],
    ["nothing", "up"],
  ] as const)("does not move %s %s", (id, move) => {
    expect(moveSection(order, id, move)).toBeNull();
  });

  it("never loses, doubles or nests a section too deep", () => {
    const ids = sectionPlaces(order).map(({ id }) => id);
    const step = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...sectionMoves));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const end = steps.reduce<SectionOrder>((at, [id, move]) => moveSection(at, id, move) ?? at, order);
        const places = sectionPlaces(end);
        expect(places.map(({ id }) => id).sort()).toEqual([...ids].sort());
        const tops = places.filter(({ parentId }) => parentId === null).map(({ id }) => id);
        expect(places.every(({ parentId }) => parentId === null || tops.includes(parentId))).toBe(true);
      }),
    );
  });
});

it("tells orders apart by place and by nesting", () => {
  expect(
    isSameOrder(
      order,
      order.map((section) => ({ ...section })),
    ),
  ).toBe(true);
  expect(isSameOrder(order, moveSection(order, "sport", "in") ?? order)).toBe(false);
  expect(isSameOrder(order, [...order].reverse())).toBe(false);
});

describe("dropSection", () => {
  it("puts a section beside another at its level, or into it", () => {
    expect(names(dropSection(order, "sport", { target: "world", position: "before" }))).toEqual([
      "sport",
      "world",
      "city>trams>parks",
    ]);
    expect(names(dropSection(order, "sport", { target: "trams", position: "after" }))).toEqual([
      "world",
      "city>trams>sport>parks",
    ]);
    expect(names(dropSection(order, "parks", { target: "world", position: "on" }))).toEqual([
      "world>parks",
      "city>trams",
      "sport",
    ]);
    expect(names(dropSection(order, "trams", { target: "sport", position: "after" }))?.at(-1)).toBe("trams");
  });

  it.each([
    ["city", "world", "on"],
    ["sport", "trams", "on"],
    ["city", "trams", "before"],
    ["sport", "sport", "after"],
    ["sport", "nothing", "after"],
  ] as const)("does not drop %s %s %s", (id, target, position) => {
    expect(dropSection(order, id, { target, position })).toBeNull();
  });
});
