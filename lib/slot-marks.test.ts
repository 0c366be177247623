import { expect, it } from "vitest";
import { readSlotMark, type SlotMark, writeSlotMark } from "./slot-marks";

it.each<SlotMark>([
  { kind: "today", timeZone: "America/Argentina/Buenos_Aires", language: "es-AR" },
  { kind: "views", articleId: "0199b6f0-0000-7000-8000-000000000001", language: "en" },
])("a mark is read as it was written", (mark) => {
  expect(readSlotMark(writeSlotMark(mark))).toEqual(mark);
});

it.each(["", "today", "today UTC", "views  en", "sum 1 en", "today UTC en more"])("“%s” is no mark", (text) => {
  expect(readSlotMark(text)).toBeNull();
});
