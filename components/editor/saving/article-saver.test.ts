import { expect, test, vi } from "vitest";
import { documentOf } from "@/blocks/document";
import type { ArticleText } from "@/lib/article-text";
import type { Draft } from "@/lib/editor/saving/draft";
import type { Save, SaveAnswer } from "@/lib/editor/saving/saving";
import { ArticleSaver } from "./article-saver";
import type { KeptDraft } from "./draft-store";

function text(headline: string): ArticleText {
  const rest = { standfirst: "", trailText: "", kicker: "", slugline: "", dateline: "", leadMediaId: null };
  return { ...rest, leadCaption: "", headline, body: documentOf([]) };
}

/** An article that is written; what is sent waits for the answer that the test gives. */
function room({ drafts = [] }: { drafts?: KeptDraft[] } = {}) {
  let written = text("Before");
  const sent: string[] = [];
  const answers: ((answer: SaveAnswer) => void)[] = [];
  const dropDraft = vi.fn(async () => undefined);
  const keepDraft = vi.fn(async (_: Draft) => undefined);
  const clock = { now: 0 };
  const saver = new ArticleSaver({
    articleId: "an-article",
    staffId: "a-member",
    server: { revision: 1, text: written, savedBy: "", isOwn: false, savedAt: "2026-03-10T12:00:00Z" },
    readText: () => written,
    ports: {
      send: ({ text }: Save) => {
        sent.push(text.headline);
        return new Promise<SaveAnswer>((resolve) => answers.push(resolve));
      },
      readDrafts: async () => drafts,
      takeDraft: async () => undefined,
      keepDraft,
      dropDraft,
      now: () => clock.now,
    },
  });
  const type = (headline: string) => {
    written = text(headline);
    saver.typed();
  };
  const close = () => {
    written = text("");
  };
  return { saver, sent, type, close, answer: (one: SaveAnswer) => answers.shift()?.(one), dropDraft, keepDraft, clock };
}

test("sends what is unsaved when the article is left, as it stood then", async () => {
  const { saver, sent, type, close, answer, dropDraft } = room();
  type("The last words");
  saver.stop();
  close();
  expect(sent).toEqual(["The last words"]);
  answer({ kind: "saved", revision: 2 });
  await vi.waitFor(() => expect(dropDraft).toHaveBeenCalled());
  expect(saver.get().saving).toMatchObject({ revision: 2, base: { headline: "The last words" } });
});

test("what was typed while the last save was under way is sent behind it", async () => {
  const { saver, sent, type, close, answer } = room();
  type("The first words");
  saver.stop();
  saver.resume();
  type("The first words and the last");
  saver.stop();
  close();
  expect(sent).toEqual(["The first words"]);
  answer({ kind: "saved", revision: 2 });
  await vi.waitFor(() => expect(sent).toEqual(["The first words", "The first words and the last"]));
});

test("an article that was left is not tried again, and one without a change is not sent", async () => {
  const { saver, sent, type, answer } = room();
  saver.stop();
  saver.resume();
  expect(sent).toEqual([]);
  type("The last words");
  saver.stop();
  answer({ kind: "unreachable" });
  await vi.waitFor(() => expect(saver.get().saving.trouble?.kind).toBe("unreachable"));
  expect(sent).toHaveLength(1);
});

test("a draft says when its last words were typed, and not when they were last tried", async () => {
  const { saver, type, answer, keepDraft, clock } = room();
  clock.now = Date.parse("2026-03-10T12:00:10Z");
  type("The last words");
  clock.now = Date.parse("2026-03-10T12:09:00Z");
  saver.hurry();
  answer({ kind: "unreachable" });
  await vi.waitFor(() => expect(keepDraft).toHaveBeenCalled());
  saver.stop();
  expect(keepDraft.mock.calls.map(([{ keptAt }]) => keptAt)).toContain("2026-03-10T12:00:10.000Z");
  expect(keepDraft.mock.calls.map(([{ keptAt }]) => keptAt)).not.toContain("2026-03-10T12:09:00.000Z");
});

test("a draft that is shown again is as old as it was, until something is typed", async () => {
  const ids = { articleId: "an-article", staffId: "a-member" };
  const before = { revision: 1, base: text("Before"), sent: null, keptAt: "2026-03-09T18:00:00.000Z" };
  const drafts = [{ draft: { ...ids, ...before, text: text("The last words") }, window: "another" }];
  const { saver, type, keepDraft, clock } = room({ drafts });
  clock.now = Date.parse("2026-03-10T12:00:00Z");
  expect(await saver.open()).toMatchObject({ kind: "restored" });
  saver.restored();
  saver.stop();
  await vi.waitFor(() => expect(keepDraft.mock.lastCall?.[0].keptAt).toBe("2026-03-09T18:00:00.000Z"));
  saver.resume();
  type("The last words and more");
  saver.stop();
  await vi.waitFor(() => expect(keepDraft.mock.lastCall?.[0].keptAt).toBe("2026-03-10T12:00:00.000Z"));
});
