import { z } from "zod";
import type { CardOption } from "@/lib/editor/card-option";
import type { LibraryPage, LibraryPicture } from "@/lib/editor/library-picture";
import { refusalSentences } from "@/lib/refusals";
import { newRequestKey } from "@/lib/request-key";

/** The addresses that the editor asks. They are the same in every release, so that one left open goes on working. */
export type Doors = { text: string; pictures: string; cards: string; signIn: string };

/** Why something could not be had, in sentences for the writer. */
class NotAnswered extends Error {
  override readonly name = "NotAnswered";
}

const refusalSchema = z.object({ refusal: z.string().catch(""), problems: z.array(z.string()).catch([]) });

async function answerOf<T>(asked: Promise<Response>): Promise<T> {
  const response = await asked.catch(() => {
    throw new NotAnswered("The server cannot be reached. Try again in a moment.");
  });
  const answer: unknown = await response.json().catch(() => ({}));
  if (response.ok) return answer as T;
  const { refusal, problems } = refusalSchema.parse(answer);
  const sentences = problems.length > 0 ? problems : refusalSentences(refusal || `status ${response.status}`);
  throw new NotAnswered(sentences.join(" "));
}

/** The articles that have these words in their headline, the newest first; without words the newest of all. */
export async function findCards({ cards }: Doors, words: string, signal: AbortSignal): Promise<CardOption[]> {
  const answer = await answerOf<{ cards: CardOption[] }>(fetch(`${cards}?q=${encodeURIComponent(words)}`, { signal }));
  return answer.cards;
}

/** The article of this site that stands at an address, or null. */
export async function cardAt({ cards }: Doors, address: string): Promise<CardOption | null> {
  const answer = await answerOf<{ cards: CardOption[] }>(fetch(`${cards}?address=${encodeURIComponent(address)}`));
  return answer.cards[0] ?? null;
}

export async function listLibrary(
  { pictures }: Doors,
  { words, after }: { words: string; after: string | null },
  signal: AbortSignal,
): Promise<LibraryPage> {
  const query = new URLSearchParams({ q: words, ...(after !== null && { after }) });
  return answerOf<LibraryPage>(fetch(`${pictures}?${query}`, { signal }));
}

export type NewPicture = {
  file: File;
  altText: string;
  caption: string;
  credit: string;
  focal: { x: number; y: number };
};

/** Brings a picture into the library. */
export async function addPicture({ pictures }: Doors, picture: NewPicture): Promise<LibraryPicture> {
  const form = new FormData();
  form.set("requestKey", newRequestKey());
  form.set("file", picture.file);
  form.set("altText", picture.altText);
  form.set("caption", picture.caption);
  form.set("credit", picture.credit);
  form.set("focalX", String(picture.focal.x));
  form.set("focalY", String(picture.focal.y));
  const answer = await answerOf<{ picture: LibraryPicture }>(fetch(pictures, { method: "POST", body: form }));
  return answer.picture;
}

/** Signs in again. Not complete: a code is asked for as well, and all of it is sent once more. */
export async function signInAgain(
  address: string,
  given: { email: string; password: string; code: string | null },
): Promise<{ isComplete: boolean }> {
  return answerOf<{ isComplete: boolean }>(
    fetch(address, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(given) }),
  );
}
