import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tellTime, wallTimeMeaning, wallTimeOf } from "@/lib/schedule-time";

const utc = (text: string) => new Date(`${text}Z`);

describe("wallTimeMeaning", () => {
  it("is one instant where the clocks run on", () => {
    expect(wallTimeMeaning("2026-03-10T12:00", "Europe/Paris")).toEqual({
      kind: "exact",
      instant: utc("2026-03-10T11:00"),
    });
  });

  it("is skipped when clocks are put forward: the same span before and after", () => {
    expect(wallTimeMeaning("2026-03-29T02:30", "Europe/Paris")).toEqual({
      kind: "skipped",
      earlier: utc("2026-03-29T00:30"),
      later: utc("2026-03-29T01:30"),
    });
    expect(wallTimeMeaning("2026-03-29T03:00", "Europe/Paris").kind).toBe("exact");
  });

  it("is doubled when they are put back: the first time and the second", () => {
    expect(wallTimeMeaning("2026-10-25T02:30", "Europe/Paris")).toEqual({
      kind: "doubled",
      earlier: utc("2026-10-25T00:30"),
      later: utc("2026-10-25T01:30"),
    });
  });

  it("knows zones that move by half an hour, and a day that was left out", () => {
    expect(wallTimeMeaning("2026-10-04T02:15", "Australia/Lord_Howe").kind).toBe("skipped");
    expect(wallTimeMeaning("2026-04-05T01:45", "Australia/Lord_Howe").kind).toBe("doubled");
    expect(wallTimeMeaning("2011-12-30T12:00", "Pacific/Apia").kind).toBe("skipped");
  });

  it.each(["", "tomorrow", "2026-02-30T12:00", "2026-03-10T25:00", "2026-03-10", "2026-03-10T12:00:00Z"])(
    "is malformed for %j",
    (text) => expect(wallTimeMeaning(text, "Europe/Paris")).toEqual({ kind: "malformed" }),
  );

  const minute = fc
    .integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 })
    .map((minutes) => new Date(minutes * 60_000));
  const zone = fc.constantFrom("Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Pacific/Auckland", "UTC");

  it("gives every instant back from its wall time, alone or as one of two", () => {
    fc.assert(
      fc.property(minute, zone, (instant, timeZone) => {
        const meaning = wallTimeMeaning(wallTimeOf(instant, timeZone), timeZone);
        expect(["exact", "doubled"]).toContain(meaning.kind);
        const found =
          meaning.kind === "exact" ? [meaning.instant] : "earlier" in meaning ? [meaning.earlier, meaning.later] : [];
        expect(found).toContainEqual(instant);
      }),
    );
  });
});

it("tells a time to somebody elsewhere with their offset", () => {
  const instant = utc("2026-10-25T01:30");
  expect(tellTime(instant, { timeZone: "Europe/Paris", language: "en-GB" })).toMatch(
    /^Sunday,? 25 October 2026 at 02:30 \(UTC\+01:00\)$/,
  );
  expect(tellTime(instant, { timeZone: "America/New_York", language: "en-GB" })).toMatch(
    /^Saturday,? 24 October 2026 at 21:30 \(UTC-04:00\)$/,
  );
});
