import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { documentOf } from "@/blocks/document";
import { textOf } from "@/blocks/text";
import type { StaffActor } from "@/lib/actor";
import type { ArticleText } from "@/lib/article-text";
import { type Choices, compareTexts, firstChoices, mergeTexts, type Three } from "@/lib/editor/saving/compare-texts";
import { type Draft, openDraft } from "@/lib/editor/saving/draft";
import { sameValue } from "@/lib/editor/saving/same-value";
import {
  beginSaving,
  hasUnsaved,
  type Save,
  type SaveAnswer,
  type Saving,
  saveDueAt,
  step,
  type Theirs,
} from "@/lib/editor/saving/saving";
import { getArticleForEditing } from "@/server/articles/get-article-for-editing";
import { saveArticle } from "@/server/articles/save-article";
import { db } from "@/server/db";
import { answerOnce } from "@/server/staff/answer-once";
import { addArticle, noon } from "@/server/test-newsroom";

/** An article that several people have open, and an account of every word that any of them has made. */
export class SharedArticle {
  words = 0;
  now = 0;
  readonly typed = new Set<string>();
  /** Taken out by somebody who had it before their eyes. */
  readonly deleted = new Set<string>();
  /** Not chosen, by somebody who was shown both. */
  readonly dropped = new Set<string>();

  private constructor(readonly articleId: string) {}

  static async begin(sectionId: string): Promise<SharedArticle> {
    const text = withBlocks(["b000", "b001", "b002"]);
    return new SharedArticle(await addArticle(sectionId, { text, slug: `shared-${randomUUID()}`, publishedAt: null }));
  }

  /** What the route of the editor's texts does with one, once for each key. */
  async save(asker: StaffActor, { saveKey, expectedRevision, text }: Save): Promise<SaveAnswer> {
    const saved = await answerOnce({ db, actor: asker, key: saveKey, now: noon }, (actor) =>
      saveArticle({ articleId: this.articleId, expectedRevision, text, actor, now: noon }),
    );
    if (saved.ok) return { kind: "saved", revision: saved.revision };
    if (saved.refusal === "stale-revision") return { kind: "stale", ...(await this.open(asker)) };
    throw new Error(`A save was refused: ${saved.refusal}`);
  }

  async open(actor: StaffActor): Promise<Theirs> {
    const opened = await getArticleForEditing(db, { articleId: this.articleId, actor });
    if (!opened.ok) throw new Error(`The article was not opened: ${opened.refusal}`);
    const { revision, text } = opened.article;
    return { revision, text, savedBy: "The other", isOwn: false, savedAt: "2026-03-10T12:00:00Z" };
  }

  word(): string {
    this.words += 1;
    const word = `word${this.words};`;
    this.typed.add(word);
    return word;
  }
}

export type Network = "works" | "loses the question" | "loses the answer";

/** Somebody who writes in a browser that keeps drafts, as the editor does it. */
export class Writer {
  text: ArticleText;
  saving: Saving;
  kept: Draft | null = null;

  constructor(
    readonly room: SharedArticle,
    readonly actor: StaffActor,
    opened: Theirs,
  ) {
    this.text = opened.text;
    this.saving = beginSaving(opened.revision, opened.text);
  }

  change(text: ArticleText): void {
    this.text = text;
    this.saving = step(this.saving, { type: "typed", at: this.room.now });
    this.keep();
  }

  keep(): void {
    const { revision, base, sending } = this.saving;
    const sent = sending?.text ?? null;
    const draft = {
      articleId: this.room.articleId,
      staffId: this.actor.id,
      revision,
      base,
      text: this.text,
      sent,
      keptAt: "",
    };
    this.kept = hasUnsaved(this.saving) ? draft : null;
  }

  /** One save, if it is due; the network may lose the question or the answer. */
  async send(network: Network): Promise<void> {
    if (saveDueAt(this.saving) === null) return;
    const save = this.saving.sending === null ? { saveKey: randomUUID(), text: this.text } : "again";
    this.saving = step(this.saving, { type: "sent", save });
    this.keep();
    const { sending } = this.saving;
    if (sending === null) throw new Error("Nothing is being sent.");
    const answer = network === "loses the question" ? null : await this.room.save(this.actor, sending);
    const heard: SaveAnswer = network === "works" && answer !== null ? answer : { kind: "unreachable" };
    this.saving = step(this.saving, { type: "answered", at: this.room.now, answer: heard });
    this.keep();
  }

  /** The tab is killed and opened again: nothing is left but what the browser has kept and the server holds. */
  async reopen(sides: readonly boolean[]): Promise<void> {
    const server = await this.room.open(this.actor);
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

/** Every word that was made of the kind that is accounted for. */
export function wordsOf(value: unknown): string[] {
  return JSON.stringify(value ?? "").match(/word\d+;/g) ?? [];
}
