import type { Draft } from "@/lib/editor/saving/draft";
import { newRequestKey } from "@/lib/request-key";

const [databaseName, storeName] = ["broadsheet-drafts", "drafts"];

/** Several windows may have one article open: each keeps what is typed there. A page that is loaded again is another. */
const thisWindow = newRequestKey();

/** A draft, and the window whose it is; "" where an earlier release kept one for all windows. */
export type KeptDraft = { draft: Draft; window: string };

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: ["staffId", "articleId"] });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

let opened: Promise<IDBDatabase> | null = null;

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  opened ??= openDatabase();
  // A browser that was asked to keep nothing says so once, and is asked again the next time.
  opened.catch(() => {
    opened = null;
  });
  return (await opened).transaction(storeName, mode, { durability: "relaxed" }).objectStore(storeName);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

type Key = { staffId: string; articleId: string };

/** The second part of a draft's key names the article and the window. Ids of articles are all of one length. */
function rowOf(articleId: string, window: string): string {
  return window === "" ? articleId : `${articleId} ${window}`;
}

/**
 * What this browser keeps of an article that is being written, for each member of staff by themselves: this window's first,
 * then those of windows that are no longer there, the last that was typed before others. What another window holds that is
 * open is left to it.
 */
export async function readDrafts({ staffId, articleId }: Key): Promise<KeptDraft[]> {
  const range = IDBKeyRange.bound([staffId, articleId], [staffId, `${articleId} \uffff`]);
  const rows = (await done((await store("readonly")).getAll(range))) as Draft[];
  const open = await listOpenWindows();
  return rows
    .map((row) => ({ draft: { ...row, articleId }, window: row.articleId.slice(articleId.length + 1) }))
    .filter(({ window }) => window === thisWindow || !open.has(window))
    .sort((a, b) => Number(b.window === thisWindow) - Number(a.window === thisWindow) || laterFirst(a, b));
}

function laterFirst(a: KeptDraft, b: KeptDraft): number {
  return Date.parse(b.draft.keptAt) - Date.parse(a.draft.keptAt);
}

/** The draft is this window's from now on. */
export async function takeDraft({ draft, window }: KeptDraft): Promise<void> {
  if (window === thisWindow) return;
  await keepDraft(draft);
  await dropDraft(draft, window);
}

export async function keepDraft(draft: Draft): Promise<void> {
  await done((await store("readwrite")).put({ ...draft, articleId: rowOf(draft.articleId, thisWindow) }));
}

export async function dropDraft({ staffId, articleId }: Key, window = thisWindow): Promise<void> {
  await done((await store("readwrite")).delete([staffId, rowOf(articleId, window)]));
}

const lockPrefix = "broadsheet-window ";
let isHeld = false;

/** Each window holds a lock for as long as it is there. A browser that has no locks here counts every other as gone. */
async function listOpenWindows(): Promise<ReadonlySet<string>> {
  const { locks } = navigator;
  if (locks === undefined) return new Set();
  if (!isHeld) void locks.request(lockPrefix + thisWindow, () => new Promise(() => undefined)).catch(() => undefined);
  isHeld = true;
  const { held = [] } = await locks.query();
  return new Set(held.map(({ name = "" }) => name.slice(lockPrefix.length)));
}
