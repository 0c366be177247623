import type { Draft } from "@/lib/editor/saving/draft";

const [databaseName, storeName] = ["broadsheet-drafts", "drafts"];

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

/** What this browser keeps of articles that are being written, for each member of staff by themselves. */
export async function readDraft({ staffId, articleId }: Key): Promise<Draft | null> {
  const found: unknown = await done((await store("readonly")).get([staffId, articleId]));
  return (found as Draft | undefined) ?? null;
}

export async function keepDraft(draft: Draft): Promise<void> {
  await done((await store("readwrite")).put(draft));
}

export async function dropDraft({ staffId, articleId }: Key): Promise<void> {
  await done((await store("readwrite")).delete([staffId, articleId]));
}
