import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText, textOf } from "@/blocks/text";
import type { StaffActor } from "@/lib/actor";
import type { ArticleText } from "@/lib/article-text";
import { hasUnsaved } from "@/lib/editor/saving/saving";
import { type Network, SharedArticle, Writer, wordsOf } from "@/server/articles/test-writers";
import { useTestDatabase } from "@/server/database/test-database";
import { addSection, staffMember } from "@/server/test-newsroom";

// Two people write one article, over a network that loses questions and answers, in tabs that are killed, and save it
// into the database by the verb itself, now and then at one moment. Every word is made once: whatever becomes of it, it
// must be accounted for.

type Act =
  | { do: "write"; share: number }
  | { do: "write-headline" }
  | { do: "add"; share: number }
  | { do: "remove"; share: number }
  | { do: "rewrite"; share: number }
  | { do: "move"; share: number }
  | { do: "send" | "send-together"; network: Network }
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
      do: fc.constantFrom("send" as const, "send" as const, "send-together" as const),
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

type Turn = { who: number; act: Act; sides: boolean[] };

const turn: fc.Arbitrary<Turn> = fc.record({
  who: fc.nat(1),
  act,
  sides: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
});

/** Takes one turn of the first of two. */
async function take([editor, other]: readonly [Writer, Writer], one: Act, sides: readonly boolean[]): Promise<void> {
  const { room, text } = editor;
  const { blocks } = text.body;
  const place = "share" in one ? Math.floor(one.share * blocks.length) : 0;
  const withBody = (next: typeof blocks): ArticleText => ({ ...text, body: { ...text.body, blocks: next } });
  const block = blocks[place];
  switch (one.do) {
    case "write-headline":
      return editor.change({ ...text, headline: text.headline + room.word() });
    case "add": {
      const id = `n${room.words}${editor.actor.id.slice(0, 8)}`;
      return editor.change(withBody(blocks.toSpliced(place, 0, { type: "paragraph", id, text: textOf(room.word()) })));
    }
    case "send":
      return editor.send(one.network);
    case "send-together":
      await Promise.all([editor.send(one.network), other.send("works")]);
      return;
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

/** One run: what was typed and is neither held, nor deleted, nor left out by a choice. */
async function play(turns: readonly Turn[], sectionId: string, people: readonly [StaffActor, StaffActor]) {
  const room = await SharedArticle.begin(sectionId);
  const opened = await room.open(people[0]);
  const [a, b] = [new Writer(room, people[0], opened), new Writer(room, people[1], opened)];
  let conflicts = 0;
  for (const { who, act: one, sides } of turns) {
    room.now += 1_000;
    const [writer, other] = who === 0 ? [a, b] : [b, a];
    if (writer.saving.trouble?.kind === "conflict") {
      conflicts += 1;
      writer.settle(sides);
    }
    await take([writer, other], one, sides);
  }
  // At last the network works, and both go on until all is saved.
  for (let round = 0; [a, b].some(({ saving }) => hasUnsaved(saving)); round += 1) {
    expect(round).toBeLessThan(20);
    for (const writer of [a, b]) {
      writer.settle([true, false]);
      await writer.send("works");
    }
  }
  const { text } = await room.open(people[0]);
  const held = new Set(wordsOf(text));
  const lost = [...room.typed].filter((word) => !held.has(word) && !room.deleted.has(word) && !room.dropped.has(word));
  const ids = text.body.blocks.map(({ id }) => id);
  return { lost, conflicts, twice: ids.length - new Set(ids).size };
}

useTestDatabase();

describe("two people at one article", () => {
  // A thousand runs in two tests, so that a busy machine has its time for each.
  it.each([1, 2])(
    "lose nothing silently, whatever the network and the tabs do (%s)",
    { timeout: 300_000 },
    async (part) => {
      const sectionId = await addSection(`world-${part}`);
      let [runs, conflicts] = [0, 0];
      // Several at once, each with people and articles of their own: the database has time for more than one.
      const share = async () => {
        const people = [await staffMember("editor"), await staffMember("editor")] as const;
        await fc.assert(
          fc.asyncProperty(fc.array(turn, { minLength: 10, maxLength: 40 }), async (turns) => {
            const played = await play(turns, sectionId, people);
            runs += 1;
            conflicts += played.conflicts;
            expect(played).toMatchObject({ lost: [], twice: 0 });
          }),
          { numRuns: 250 },
        );
      };
      await Promise.all([share(), share()]);
      expect(runs).toBeGreaterThanOrEqual(500);
      // Or nothing was tried at all.
      expect(conflicts).toBeGreaterThan(50);
    },
  );
});
