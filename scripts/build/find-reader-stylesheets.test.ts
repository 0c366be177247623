import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findReaderStylesheets } from "./find-reader-stylesheets";

let folder: string;

async function putManifest(page: string, entryCSSFiles: Record<string, { path: string }[]>): Promise<void> {
  const place = join(folder, "server", "app", page);
  await mkdir(place, { recursive: true });
  const text = `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nglobalThis.__RSC_MANIFEST["/${page}"] = ${JSON.stringify({ entryCSSFiles })};`;
  await writeFile(join(place, "page_client-reference-manifest.js"), text);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "build-"));
});

afterEach(() => rm(folder, { recursive: true }));

describe("the stylesheets of a build", () => {
  it("are those of the reader's layout, each once", async () => {
    const layout = { "[project]/app/(reader)/layout": [{ path: "static/chunks/reader.css" }] };
    await putManifest("(reader)", layout);
    await putManifest("(reader)/[section]", {
      ...layout,
      "[project]/app/other": [{ path: "static/chunks/other.css" }],
    });
    await putManifest("admin", { "[project]/app/admin/layout": [{ path: "static/chunks/admin.css" }] });
    expect(await findReaderStylesheets(folder)).toEqual(["/_next/static/chunks/reader.css"]);
  });

  it("must be there: a failure page without one is not shipped", async () => {
    await putManifest("(reader)", {});
    await expect(findReaderStylesheets(folder)).rejects.toThrow("names no stylesheet");
  });
});
