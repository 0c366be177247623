import { expect, test, vi } from "vitest";
import { documentOf } from "@/blocks/document";
import type { ArticleText } from "@/lib/article-text";
import type { Save, SaveAnswer } from "@/lib/editor/saving/saving";
import { ArticleSaver } from "./article-saver";

function text(headline: string): ArticleText {
  const rest = { standfirst: "", trailText: "", kicker: "", slugline: "", dateline: "", leadMediaId: null };
  return { ...rest, leadCaption: "", headline, body: documentOf([]) };
}

/** An article that is written; what is sent waits for the answer that the test gives. */
function room() {
  let written = text("Before");
  const sent: string[] = [];
  const answers: ((answer: SaveAnswer) => void)[] = [];
  const dropDraft = vi.fn(async () => undefined);
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
      readDrafts: async () => [],
      takeDraft: async () => undefined,
      keepDraft: async () => undefined,
      dropDraft,
      now: () => 0,
    },
  });
  const type = (headline: string) => {
    written = text(headline);
    saver.typed();
  };
  const close = () => {
    written = text("");
  };
  return { saver, sent, type, close, answer: (one: SaveAnswer) => answers.shift()?.(one), dropDraft };
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
