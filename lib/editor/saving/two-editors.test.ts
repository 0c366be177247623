import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentOf } from "@/blocks/document";
import { plainText, textOf } from "@/blocks/text";
import type { ArticleText } from "@/lib/article-text";
import { type Choices, compareTexts, firstChoices, mergeTexts, type Three } from "./compare-texts";
import { type Draft, openDraft } from "./draft";
import { sameValue } from "./same-value";
import { beginSaving, hasUnsaved, type SaveAnswer, type Saving, saveDueAt, step } from "./saving";

/**
 * Two people write one article, over a network that loses questions and answers, in tabs that are killed. Every word is
 * made once: whatever becomes of it, it must be accounted for. The server follows the rule of saveArticle.
 */
class Newsroom {
  text: ArticleText = withBlocks(["b000", "b001", "b002"]);
  revision = 1;
  words = 0;
  now = 0;
  readonly typed = new Set<string>();
  /** Taken out by somebody who had it before their eyes. */
  readonly deleted = new Set<string>();
  /** Not chosen, by somebody who was shown both. */
  readonly dropped = new Set<string>();

  save(expectedRevision: number, text: ArticleText): SaveAnswer {
    if (expectedRevision !== this.revision) return { kind: "stale", ...this.theirs() };
    if (!sameValue(text, this.text)) {
      this.text = text;
      this.revision += 1;
    }
    return { kind: "saved", revision: this.revision };
  }

  theirs() {
    return { revision: this.revision, text: this.text, savedBy: "The other", savedAt: "2026-03-10T12:00:00Z" };
  }

  word(): string {
    this.words += 1;
    const word = `word${this.words};`;
    this.typed.add(word);
    return word;
  }
}

class Editor {
  text: ArticleText;
  saving: Saving;
  kept: Draft | null = null;

  constructor(
    readonly room: Newsroom,
    readonly name: string,
  ) {
    this.text = room.text;
    this.saving = beginSaving(room.revision, room.text);
  }

  change(text: ArticleText): void {
    this.text = text;
    this.saving = step(this.saving, { type: "typed", at: this.room.now });
    this.keep();
  }

  keep(): void {
    const { revision, base, sending } = this.saving;
    const sent = sending?.text ?? null;
    const draft = { articleId: "a", staffId: this.name, revision, base, text: this.text, sent, keptAt: "" };
    this.kept = hasUnsaved(this.saving) ? draft : null;
  }

  /** One save, if it is due; the network may lose the question or the answer. */
  send(network: "works" | "loses the question" | "loses the answer"): void {
    if (saveDueAt(this.saving) === null) return;
    const save = this.saving.sending === null ? { saveKey: this.room.word.name, text: this.text } : "again";
    this.saving = step(this.saving, { type: "sent", save });
    this.keep();
    const { sending } = this.saving;
    if (sending === null) throw new Error("Nothing is being sent.");
    const answer = network === "loses the question" ? null : this.room.save(sending.expectedRevision, sending.text);
    const heard: SaveAnswer = network === "works" && answer !== null ? answer : { kind: "unreachable" };
    this.saving = step(this.saving, { type: "answered", at: this.room.now, answer: heard });
    this.keep();
  }

  /** The tab is killed and opened again: nothing is left but what the browser has kept and the server holds. */
  reopen(sides: readonly boolean[]): void {
    const server = this.room.theirs();
    const opening = openDraft(this.kept, server);
    this.saving = beginSaving(server.revision, server.text);
    this.text = server.text;
    if (opening.kind === "as-saved") this.kept = null;
    if (opening.kind === "restored") this.change(opening.text);
    if (opening.kind === "conflict") {
      this.text = opening.text;
      this.saving = {
        ...beginSaving(server.revision, opening.base),
        changes: 1,
        trouble: { kind: "conflict", theirs: server },
      };
      this.settle(sides);
    }
  }

  /** Whoever has a conflict before them chooses somehow. */
  settle(sides: readonly boolean[]): void {
    if (this.saving.trouble?.kind !== "conflict") return;
    const { theirs } = this.saving.trouble;
    const three: Three = { base: this.saving.base, mine: this.text, theirs: theirs.text };
    const differences = compareTexts(three);
    const choices: Record<string, "mine" | "theirs"> = { ...firstChoices(differences) };
    const open = differences.filter(({ key }) => choices[key] === undefined);
    if (open.length > 0) expect(mergeTexts(three, choices)).toBeNull();
    for (const [place, difference] of open.entries()) {
      const side = sides[place % sides.length] === true ? "mine" : "theirs";
      choices[difference.key] = side;
      const other = side === "mine" ? "theirs" : "mine";
      if (difference.kind !== "order") for (const word of wordsOf(difference[other])) this.room.dropped.add(word);
    }
    const merged = mergeTexts(three, choices as Choices);
    if (merged === null) throw new Error("All is chosen, and still there is no text.");
    this.text = merged;
    const isTheirs = sameValue(merged, theirs.text);
    this.saving = step(this.saving, { type: "chosen", at: this.room.now, isTheirs });
    this.keep();
  }
}

function withBlocks(ids: string[]): ArticleText {
  const rest = {
    standfirst: "",
    trailText: "",
    kicker: "",
    slugline: "",
    dateline: "",
    leadMediaId: null,
    leadCaption: "",
  };
  const blocks = ids.map((id) => ({ type: "paragraph" as const, id, text: textOf(`${id} `) }));
  return { ...rest, headline: "Headline ", body: documentOf(blocks) };
}

function wordsOf(value: unknown): string[] {
  return JSON.stringify(value ?? "").match(/word\d+;/g) ?? [];
}

type Act =
  | { do: "write"; share: number }
  | { do: "write-headline" }
  | { do: "add"; share: number }
  | { do: "remove"; share: number }
  | { do: "rewrite"; share: number }
  | { do: "move"; share: number }
  | { do: "send"; network: "works" | "loses the question" | "loses the answer" }
  | { do: "reopen" };

const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("write" as const), share }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("write-headline" as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("add" as const, "remove" as const), share }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("rewrite" as const, "move" as const), share }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("send" as const),
      network: fc.constantFrom(
        "works" as const,
        "works" as const,
        "loses the question" as const,
        "loses the answer" as const,
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("reopen" as const) }) },
);

const turn = fc.record({ who: fc.nat(1), act, sides: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }) });

function take(editor: Editor, one: Act, sides: readonly boolean[]) {
  const { room, text } = editor;
  const { blocks } = text.body;
  const place = "share" in one ? Math.floor(one.share * blocks.length) : 0;
  const withBody = (next: typeof blocks): ArticleText => ({ ...text, body: { ...text.body, blocks: next } });
  const block = blocks[place];
  switch (one.do) {
    case "write-headline":
      return editor.change({ ...text, headline: text.headline + room.word() });
    case "add": {
      const id = `n${room.words}${editor.name}xxx`;
      return editor.change(withBody(blocks.toSpliced(place, 0, { type: "paragraph", id, text: textOf(room.word()) })));
    }
    case "send":
      return editor.send(one.network);
    case "reopen":
      return editor.reopen(sides);
  }
  if (block?.type !== "paragraph" || !("text" in block)) return;
  const written = plainText(block.text as ReturnType<typeof textOf>);
  switch (one.do) {
    case "write":
      return editor.change(withBody(blocks.with(place, { ...block, text: textOf(written + room.word()) })));
    case "rewrite":
    case "remove": {
      for (const word of wordsOf(block)) room.deleted.add(word);
      const next =
        one.do === "remove"
          ? blocks.toSpliced(place, 1)
          : blocks.with(place, { ...block, text: textOf(`anew ${room.word()}`) });
      return editor.change(withBody(next));
    }
    case "move":
      return editor.change(withBody([...blocks.toSpliced(place, 1), block]));
  }
}

describe("two people at one article", () => {
  test("lose nothing silently, whatever the network and the tabs do", () => {
    let conflicts = 0;
    fc.assert(
      fc.property(fc.array(turn, { minLength: 10, maxLength: 60 }), (turns) => {
        const room = new Newsroom();
        const editors = [new Editor(room, "A"), new Editor(room, "B")];
        for (const { who, act: one, sides } of turns) {
          room.now += 1_000;
          const editor = editors[who];
          if (editor === undefined) continue;
          if (editor.saving.trouble?.kind === "conflict") {
            conflicts += 1;
            editor.settle(sides);
          }
          take(editor, one, sides);
        }
        // At last the network works, and both go on until all is saved.
        for (let round = 0; editors.some(({ saving }) => hasUnsaved(saving)); round += 1) {
          expect(round).toBeLessThan(20);
          for (const editor of editors) {
            editor.settle([true, false]);
            editor.send("works");
          }
        }
        const held = new Set(wordsOf(room.text));
        const lost = [...room.typed].filter(
          (word) => !held.has(word) && !room.deleted.has(word) && !room.dropped.has(word),
        );
        expect(lost).toEqual([]);
        expect(new Set(room.text.body.blocks.map(({ id }) => id)).size).toBe(room.text.body.blocks.length);
      }),
      { numRuns: 1_000 },
    );
    // Or nothing was tried at all.
    expect(conflicts).toBeGreaterThan(100);
  });
});
