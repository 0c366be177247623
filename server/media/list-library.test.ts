import { beforeAll, expect, test } from "vitest";
import type { StaffActor } from "@/lib/actor";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { listLibrary } from "@/server/media/list-library";
import { minutesAfter, noon, staffMember } from "@/server/test-newsroom";

useTestDatabase();

let actor: StaffActor;

beforeAll(async () => {
  actor = await staffMember("contributor");
  await db.media.createMany({
    data: Array.from({ length: 60 }, (_, place) => ({
      width: 1600,
      height: 900,
      checksum: String(place),
      altText: place % 2 === 0 ? `A quay at noon, ${place}` : "",
      credit: place % 3 === 0 ? "Maud 100% Okafor" : "",
      // Several of one moment: the order is still one.
      createdAt: minutesAfter(noon, Math.floor(place / 4)),
    })),
  });
});

async function walk(words: string): Promise<string[][]> {
  const pages: string[][] = [];
  let after: string | null = null;
  do {
    const page = await listLibrary(db, { words, after, actor });
    pages.push(page.pictures.map(({ id }) => id));
    after = page.next;
  } while (after !== null);
  return pages;
}

test("all pictures, newest first, each once", async () => {
  const pages = await walk("");
  expect(pages.map(({ length }) => length)).toEqual([24, 24, 12]);
  const rows = await db.media.findMany({ orderBy: [{ createdAt: "desc" }, { id: "desc" }], select: { id: true } });
  expect(pages.flat()).toEqual(rows.map(({ id }) => id));
});

test("pictures by the words about them, which are no patterns", async () => {
  expect((await walk("quay OKAFOR")).flat()).toHaveLength(10);
  expect((await walk("100%")).flat()).toHaveLength(20);
  expect((await walk("q_ay")).flat()).toEqual([]);
});

test("a cursor that names nothing gives the first page", async () => {
  const [first] = await walk("");
  const page = await listLibrary(db, { words: "", after: "nonsense", actor });
  expect(page.pictures.map(({ id }) => id)).toEqual(first);
});
