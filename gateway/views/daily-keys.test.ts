import { expect, it } from "vitest";
import { DailyKeys, type Keys } from "./daily-keys";

const midnight = Date.UTC(2026, 2, 11);
const minute = 60_000;
const day = 24 * 60 * minute;

function keysAt(...times: number[]): Keys[] {
  const keys = new DailyKeys();
  return times.map((time) => {
    keys.turn(time);
    return keys.keys;
  });
}

it("there is one key for a day, and that of the day before for half an hour more", () => {
  const [morning, evening, past, late, over] = keysAt(
    midnight - 12 * 60 * minute,
    midnight - 1,
    midnight,
    midnight + 30 * minute - 1,
    midnight + 30 * minute,
  );
  expect(evening).toBe(morning);
  expect(past?.current).not.toEqual(morning?.current);
  expect(past?.former).toBe(morning?.current);
  expect(late).toBe(past);
  expect(over?.current).toBe(past?.current);
  expect(over?.former).toBeNull();
  expect(new Set([morning, past, over].map((keys) => keys?.turn)).size).toBe(3);
});

it("a key is not kept over a day on which nobody came", () => {
  const [before, after] = keysAt(midnight - 1, midnight + day);
  expect(after?.former).toBeNull();
  expect(after?.current).not.toEqual(before?.current);
});
