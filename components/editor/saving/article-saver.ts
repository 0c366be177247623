import type { ArticleText } from "@/lib/article-text";
import { type Draft, type Opening, openDraft } from "@/lib/editor/saving/draft";
import {
  beginSaving,
  hasUnsaved,
  type Save,
  type SaveAnswer,
  type Saving,
  type SavingEvent,
  saveDueAt,
  step,
  type Theirs,
} from "@/lib/editor/saving/saving";
import { newRequestKey } from "@/lib/request-key";
import type { KeptDraft } from "./draft-store";

/** Milliseconds after a keystroke at which this browser has kept it. */
const keepWithin = 250;

/** Where drafts are kept, and where texts are sent: IndexedDB and the network, and others in tests. */
type SaverPorts = {
  send: (save: Save) => Promise<SaveAnswer>;
  /** In the order in which they are to be offered. */
  readDrafts: () => Promise<KeptDraft[]>;
  takeDraft: (kept: KeptDraft) => Promise<void>;
  keepDraft: (draft: Draft) => Promise<void>;
  /** Without a window, this one's. */
  dropDraft: (window?: string) => Promise<void>;
  now: () => number;
};

/** Milliseconds for a browser to say what it has kept. */
const readWithin = 2_000;

function tooLate(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(reject, readWithin, new Error("The browser's store does not answer."));
  });
}

type Options = {
  articleId: string;
  staffId: string;
  server: Theirs;
  readText: () => ArticleText;
  ports: SaverPorts;
};

export type SaverState = {
  saving: Saving;
  /** Whether everything typed is kept, here or on the server; null when this browser keeps nothing. */
  isKept: boolean;
  /** Why this browser cannot keep a draft, if it cannot. */
  keepsNothing: boolean;
};

/**
 * Saves one article while it is written: carries out what lib/editor/saving/saving.ts decides, and keeps every keystroke
 * in the browser until the server has it.
 */
export class ArticleSaver {
  private state: SaverState;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private keepTimer: ReturnType<typeof setTimeout> | undefined;
  /** When the last of what is unsaved was typed; milliseconds. */
  private typedAt = 0;
  /** The text as it stood when the article was left: the editor that held it may be gone. Null while it is open. */
  private lastText: ArticleText | null = null;

  constructor(private readonly options: Options) {
    const saving = beginSaving(options.server.revision, options.server.text);
    this.state = { saving, isKept: true, keepsNothing: false };
  }

  readonly get = (): SaverState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What this browser has kept of the article from before. A conflict is taken up as one; a restored text is for the caller to show. */
  async open(): Promise<Opening> {
    const { server, ports } = this.options;
    const drafts = await Promise.race([ports.readDrafts(), tooLate()]).catch(() => {
      this.set({ keepsNothing: true });
      return [];
    });
    for (const kept of drafts) {
      const opening = openDraft(kept.draft, server);
      if (opening.kind === "as-saved") {
        await ports.dropDraft(kept.window).catch(() => undefined);
        continue;
      }
      await ports.takeDraft(kept).catch(() => undefined);
      this.typedAt = Date.parse(kept.draft.keptAt);
      this.takeUp(opening);
      return opening;
    }
    return { kind: "as-saved" };
  }

  private takeUp(opening: Opening): void {
    if (opening.kind === "conflict") {
      const { base, theirs } = opening;
      const saving = {
        ...beginSaving(theirs.revision, base),
        changes: 1,
        trouble: { kind: "conflict", theirs } as const,
      };
      this.set({ saving });
    }
  }

  readonly typed = (): void => {
    this.typedAt = this.options.ports.now();
    this.restored();
  };

  /** What was kept of the article is shown again: it is unsaved, and as old as it was. */
  readonly restored = (): void => {
    this.take({ type: "typed", at: this.options.ports.now() });
    this.set({ isKept: false });
    this.keepTimer ??= setTimeout(() => void this.keep(), keepWithin);
  };

  /** Saves now, or tries again now. */
  readonly hurry = (): void => {
    this.take({ type: "hurried", at: this.options.ports.now() });
  };

  /** The writer has settled a conflict; the text is already what was chosen. */
  readonly settle = (isTheirs: boolean): void => {
    this.take({ type: "chosen", at: this.options.ports.now(), isTheirs });
    void this.keep();
  };

  /** Keeps what is not kept yet, at once: the page is being left. */
  readonly leave = (): void => {
    if (!this.state.isKept) void this.keep();
    this.hurry();
  };

  /** The article is left: what is unsaved is kept, and sent once more. */
  readonly stop = (): void => {
    this.lastText = this.options.readText();
    clearTimeout(this.timer);
    if (this.keepTimer !== undefined) void this.keep();
    if (saveDueAt(this.state.saving) !== null) void this.send();
  };

  /** After a stop, as React's strict mode makes one: goes on. */
  readonly resume = (): void => {
    this.lastText = null;
    this.plan();
  };

  private text(): ArticleText {
    return this.lastText ?? this.options.readText();
  }

  private set(change: Partial<SaverState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  private take(event: SavingEvent): void {
    this.set({ saving: step(this.state.saving, event) });
    this.plan();
  }

  private plan(): void {
    clearTimeout(this.timer);
    const due = saveDueAt(this.state.saving);
    if (due === null) return;
    if (this.lastText === null) {
      this.timer = setTimeout(() => void this.send(), Math.max(0, due - this.options.ports.now()));
      // What was typed while the last save was under way goes behind it. What fails stays in this browser.
    } else if (this.state.saving.trouble === null) void this.send();
  }

  private async send(): Promise<void> {
    const { ports } = this.options;
    const save = this.state.saving.sending === null ? { saveKey: newRequestKey(), text: this.text() } : "again";
    this.set({ saving: step(this.state.saving, { type: "sent", save }) });
    const { sending } = this.state.saving;
    if (sending === null) return;
    const answer = await ports.send(sending);
    this.take({ type: "answered", at: ports.now(), answer });
    await this.keep();
  }

  private async keep(): Promise<void> {
    clearTimeout(this.keepTimer);
    this.keepTimer = undefined;
    const { articleId, staffId, ports } = this.options;
    const { saving } = this.state;
    const { changes } = saving;
    try {
      if (hasUnsaved(saving)) {
        const { revision, base, sending } = saving;
        const keptAt = new Date(this.typedAt).toISOString();
        const sent = sending?.text ?? null;
        await ports.keepDraft({ articleId, staffId, revision, base, text: this.text(), sent, keptAt });
      } else await ports.dropDraft();
      if (this.state.saving.changes === changes) this.set({ isKept: true, keepsNothing: false });
    } catch {
      this.set({ keepsNothing: true, isKept: !hasUnsaved(this.state.saving) });
    }
  }
}
