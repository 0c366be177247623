import type { Draft } from "@/lib/editor/saving/draft";
import { newRequestKey } from "@/lib/request-key";

const databaseName = "broadsheet-drafts";
const storeName = "drafts-by-window";
/** Before each window kept its own: one draft of an article for all of them. */
const formerStore = "drafts";

/** Two windows may have one article open: each keeps what is typed there, and drops no other's. */
const thisWindow = newRequestKey();

type Kept = Draft & { window: string };

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 2);
    request.onupgradeneeded = () => prepare(request.result, request.transaction);
    request.onsuccess = () => {
      // A window of a later release is not to wait for this one.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("A window of an earlier release holds the drafts."));
  });
}

function prepare(database: IDBDatabase, upgrade: IDBTransaction | null): void {
  const store = database.createObjectStore(storeName, { keyPath: ["staffId", "articleId", "window"] });
  if (upgrade === null || !database.objectStoreNames.contains(formerStore)) return;
  const former = upgrade.objectStore(formerStore).getAll();
  former.onsuccess = () => {
    for (const draft of former.result as Draft[]) store.put({ ...draft, window: "before" } satisfies Kept);
    database.deleteObjectStore(formerStore);
  };
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

/**
 * What this browser keeps of articles that are being written, for each member of staff by themselves: of several windows'
 * drafts of one article the last that was typed, which is this window's from now on. The others are offered the next time.
 */
export async function readDraft({ staffId, articleId }: Key): Promise<Draft | null> {
  const kept = await store("readwrite");
  // Lists stand behind all texts in the order of keys.
  const all = (await done(kept.getAll(IDBKeyRange.bound([staffId, articleId], [staffId, articleId, []])))) as Kept[];
  const last = all.sort((a, b) => Date.parse(b.keptAt) - Date.parse(a.keptAt))[0];
  if (last === undefined) return null;
  const { window, ...draft } = last;
  await done(kept.put({ ...draft, window: thisWindow } satisfies Kept));
  if (window !== thisWindow) await done(kept.delete([staffId, articleId, window]));
  return draft;
}

export async function keepDraft(draft: Draft): Promise<void> {
  await done((await store("readwrite")).put({ ...draft, window: thisWindow } satisfies Kept));
}

export async function dropDraft({ staffId, articleId }: Key): Promise<void> {
  await done((await store("readwrite")).delete([staffId, articleId, thisWindow]));
}
