import { describe, expect, it } from "vitest";
import {
  type Arrangement,
  arrangementDifferences,
  changedArrangement,
  type Placement,
  storedArrangement,
} from "./front-arrangement";
import type { FrontSlot } from "./front-slots";

const ids = ["0198a000-0000-7000-8000-000000000001", "0198a000-0000-7000-8000-000000000002"] as const;
const placed = (slot: FrontSlot, articleId: string, change: Partial<Placement> = {}): Placement => ({
  slot,
  articleId,
  headline: "",
  kicker: "",
  endsAt: null,
  ...change,
});
const arrangement: Arrangement = [placed("lead", ids[0]), placed("second-2", ids[1], { kicker: "Live" })];
const slots = (list: Arrangement) => list.map(({ slot, articleId }) => [slot, articleId]);

describe("changedArrangement", () => {
  it("takes an article out of the slot that it had", () => {
    const change = { kind: "place", placement: placed("second-1", ids[0]) } as const;
    expect(slots(changedArrangement(arrangement, change))).toEqual([
      ["second-1", ids[0]],
      ["second-2", ids[1]],
    ]);
  });

  it("replaces what stood in a slot, and frees one", () => {
    const change = { kind: "place", placement: placed("lead", ids[1]) } as const;
    expect(slots(changedArrangement(arrangement, change))).toEqual([["lead", ids[1]]]);
    expect(slots(changedArrangement(arrangement, { kind: "free", slot: "lead" }))).toEqual([["second-2", ids[1]]]);
  });

  it("swaps two slots with what belongs to them, full or empty", () => {
    const swapped = changedArrangement(arrangement, { kind: "swap", slot: "lead", with: "second-2" });
    expect(swapped).toEqual([placed("lead", ids[1], { kicker: "Live" }), placed("second-2", ids[0])]);
    const down = changedArrangement(arrangement, { kind: "swap", slot: "lead", with: "second-1" });
    expect(slots(down)[0]).toEqual(["second-1", ids[0]]);
  });
});

it("names the slots in which two arrangements differ, whatever order their keys have", () => {
  const stored = storedArrangement(
    JSON.parse(JSON.stringify(arrangement.map((one) => Object.fromEntries(Object.entries(one).reverse())))),
  );
  expect(arrangementDifferences(arrangement, stored)).toEqual([]);
  const other = [placed("lead", ids[0], { headline: "Another" }), placed("archive-1", ids[1])];
  expect(arrangementDifferences(arrangement, other).map(({ slot }) => slot)).toEqual(["lead", "second-2", "archive-1"]);
});

it("reads what was stored leniently", () => {
  expect(storedArrangement([placed("lead", ids[0]), { slot: "nowhere" }, null])).toEqual([placed("lead", ids[0])]);
  expect(storedArrangement("nothing")).toEqual([]);
});
