import { readFile } from "node:fs/promises";
import path from "node:path";
import characters from "./faces/characters.json";

/** What the faces can set. Anything else would be fetched from elsewhere by what draws, so none of it may reach it. */
export const faceCharacters: ReadonlySet<string> = new Set(characters);

const folder = "app/(syndication)/share/faces";

const files = [
  { name: "Display", files: ["display", "display-ext"] },
  { name: "Italic", files: ["italic", "italic-ext"] },
  { name: "Sans", files: ["sans", "sans-ext"] },
] as const;

let loaded: Promise<{ name: string; data: Buffer }[]> | undefined;

/** The faces of share pictures, read at the first picture. Each is in two files that go by one name. */
export function shareFaces(): Promise<{ name: string; data: Buffer }[]> {
  loaded ??= Promise.all(
    files.flatMap((face) =>
      face.files.map(async (file) => ({
        name: face.name,
        data: await readFile(path.join(/* turbopackIgnore: true */ process.cwd(), folder, `${file}.ttf`)),
      })),
    ),
  );
  return loaded;
}
