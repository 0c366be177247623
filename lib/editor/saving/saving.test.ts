import { describe, expect, test } from "vitest";
import { documentOf } from "@/blocks/document";
import type { ArticleText } from "@/lib/article-text";
import { openDraft } from "./draft";
import { beginSaving, hasUnsaved, type SaveAnswer, type Saving, type SavingEvent, saveDueAt, step } from "./saving";

function text(headline: string): ArticleText {
  const rest = {
    standfirst: "",
    trailText: "",
    kicker: "",
    slugline: "",
    dateline: "",
    leadMediaId: null,
    leadCaption: "",
  };
  return { ...rest, headline, body: documentOf([]) };
}

const begun = beginSaving(4, text("Before"));

function through(saving: Saving, ...events: SavingEvent[]): Saving {
  return events.reduce(step, saving);
}

const typed = (at: number): SavingEvent => ({ type: "typed", at });
const sent = (headline: string): SavingEvent => ({ type: "sent", save: { saveKey: headline, text: text(headline) } });
const answered = (answer: SaveAnswer, at = 20_000): SavingEvent => ({ type: "answered", at, answer });
const theirs = {
  revision: 5,
  text: text("Theirs"),
  savedBy: "Ines Halloran",
  isOwn: false,
  savedAt: "2026-03-10T12:00:00Z",
};

describe("when a save is due", () => {
  test("never for a text that nobody has touched", () => {
    expect(saveDueAt(begun)).toBeNull();
  });

  test("within two seconds of a pause", () => {
    expect(saveDueAt(through(begun, typed(1_000)))).toBeLessThanOrEqual(3_000);
  });

  test("at least every ten seconds while somebody types without a pause", () => {
    const busy = through(begun, ...Array.from({ length: 200 }, (_, key) => typed(1_000 + key * 100)));
    expect(saveDueAt(busy)).toBeLessThanOrEqual(11_000);
  });

  test("not while one is under way, and again for what was typed meanwhile", () => {
    const busy = through(begun, typed(0), sent("One"), typed(2_000));
    expect(saveDueAt(busy)).toBeNull();
    const saved = step(busy, answered({ kind: "saved", revision: 5 }));
    expect([saveDueAt(saved), hasUnsaved(saved), saved.revision]).toEqual([3_500, true, 5]);
  });

  test("at once when asked for", () => {
    expect(saveDueAt(through(begun, typed(1_000), { type: "hurried", at: 1_100 }))).toBeLessThanOrEqual(1_100);
  });
});

describe("what an answer does", () => {
  const underWay = through(begun, typed(0), sent("One"));

  test("saved: the text stands upon the new revision", () => {
    const saved = step(underWay, answered({ kind: "saved", revision: 5 }));
    expect(saved).toMatchObject({ revision: 5, base: text("One"), sending: null, savedAt: 20_000 });
    expect([hasUnsaved(saved), saveDueAt(saved)]).toEqual([false, null]);
  });

  test("none: the same is sent again with the same key, later and later, even when more was typed", () => {
    let lost = underWay;
    const waits: number[] = [];
    for (let n = 0; n < 8; n += 1) {
      lost = through(lost, answered({ kind: "unreachable" }, 0), typed(1));
      waits.push(saveDueAt(lost) ?? Number.NaN);
      lost = step(lost, { type: "sent", save: "again" });
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
    expect(lost.sending).toMatchObject({ saveKey: "One", text: text("One"), expectedRevision: 4 });
  });

  test("none, and the network is back: at once", () => {
    const lost = through(underWay, answered({ kind: "unreachable" }), { type: "hurried", at: 20_001 });
    expect(saveDueAt(lost)).toBe(20_001);
  });

  test("signed out: tried again by itself, nothing lost", () => {
    const out = step(underWay, answered({ kind: "signed-out" }));
    expect(out.trouble).toEqual({ kind: "signed-out", retryAt: 23_000 });
    const saved = through(out, { type: "sent", save: "again" }, answered({ kind: "saved", revision: 5 }));
    expect([saved.trouble, hasUnsaved(saved)]).toEqual([null, false]);
  });

  test("refused: not sent again before something else is typed", () => {
    const refused = step(underWay, answered({ kind: "refused", sentence: "An article needs a headline." }));
    expect([saveDueAt(refused), hasUnsaved(refused)]).toEqual([null, true]);
    expect(saveDueAt(step(refused, typed(30_000)))).toBe(31_500);
  });

  test("stale with what was sent: its first answer was lost, and it is saved", () => {
    const saved = step(underWay, answered({ kind: "stale", ...theirs, text: text("One") }));
    expect([saved.revision, saved.trouble, hasUnsaved(saved)]).toEqual([5, null, false]);
  });

  test("stale: nothing is sent until somebody has chosen", () => {
    const stale = through(underWay, answered({ kind: "stale", ...theirs }), typed(30_000));
    expect([stale.trouble, saveDueAt(stale)]).toEqual([{ kind: "conflict", theirs }, null]);
    expect(step(stale, { type: "hurried", at: 1 }).trouble).toEqual({ kind: "conflict", theirs });
    const mine = step(stale, { type: "chosen", at: 40_000, isTheirs: false });
    expect(saveDueAt(mine)).toBeLessThanOrEqual(40_000);
    expect(step(mine, sent("Both")).sending).toMatchObject({ expectedRevision: 5 });
    const letTheirs = step(stale, { type: "chosen", at: 40_000, isTheirs: true });
    expect([hasUnsaved(letTheirs), saveDueAt(letTheirs), letTheirs.base]).toEqual([false, null, text("Theirs")]);
  });
});

describe("a draft that the browser has kept", () => {
  const draft = {
    articleId: "a",
    staffId: "s",
    revision: 4,
    base: text("Before"),
    text: text("Mine"),
    sent: null,
    keptAt: "2026-03-10T12:00:00Z",
  };
  const server = (revision: number, headline: string) => ({ ...theirs, revision, text: text(headline) });

  test.each([
    ["there is none", null, server(4, "Before"), "as-saved"],
    ["the server holds it", draft, server(5, "Mine"), "as-saved"],
    ["it was written upon what stands", draft, server(4, "Before"), "restored"],
    ["its last save had arrived", { ...draft, sent: text("Half") }, server(5, "Half"), "restored"],
    ["somebody has saved since", draft, server(5, "Theirs"), "conflict"],
  ])("%s", (_case, kept, at, kind) => {
    expect(openDraft(kept, at).kind).toBe(kind);
  });
});
