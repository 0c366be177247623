import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, it } from "vitest";
import { loadStaticFiles } from "@/gateway/static-files";
import { precompressFiles } from "./precompress-files";

const words = Buffer.from("words that are often said, ".repeat(100));
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "static-"));
});
afterEach(() => rm(folder, { recursive: true }));

it("leaves nothing for the gateway to compress at its start", async () => {
  const sent = ["a.js", "b.css", "c.svg", "d.ico", "e.xml", "f.txt", "g.json", "h.webmanifest", "i.xsl", "j.map"];
  for (const name of [...sent, "k.png", "l.woff2"]) await writeFile(join(folder, name), words);
  expect(await precompressFiles(folder)).toBe(sent.length);
  expect((await readdir(folder)).filter((name) => /^[kl]\..*\.(br|gz)$/.test(name))).toEqual([]);
  const files = await loadStaticFiles(folder, "/", { areImmutable: true });
  for (const { file, contentType, br, gzip } of files.values()) {
    const isSent = sent.some((name) => file.endsWith(name));
    expect.soft([br !== null, gzip !== null], `${file} ${contentType}`).toEqual([isSent, isSent]);
    if (!isSent) continue;
    const [brTwin, gzipTwin] = await Promise.all([readFile(`${file}.br`), readFile(`${file}.gz`)]);
    expect([br, gzip]).toEqual([brTwin, gzipTwin]);
    expect([brotliDecompressSync(brTwin), gunzipSync(gzipTwin)]).toEqual([words, words]);
  }
});
