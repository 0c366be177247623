import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/** Which of these files, each with its one import, the linter refuses for that import under the rules of the tree. */
function refusedImports(imports: readonly (readonly [place: string, target: string])[]): string[] {
  const tree = mkdtempSync(path.join(os.tmpdir(), "broadsheet-arrows-"));
  try {
    const rules = JSON.parse(readFileSync(path.join(root, "biome.json"), "utf8"));
    writeFileSync(path.join(tree, "biome.json"), JSON.stringify({ ...rules, vcs: { enabled: false } }));
    for (const [place, target] of imports) {
      const file = path.join(tree, place);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, `import * as it from "${target}";\nconsole.log(it);\n`);
    }
    const options = ["lint", "--only=style/noRestrictedImports", "--reporter=json", "--max-diagnostics=none", "."];
    const biome = path.join(root, "node_modules/.bin/biome");
    const { stdout } = spawnSync(biome, options, { cwd: tree, encoding: "utf8" });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { location: { path: string } }[] };
    return diagnostics.map(({ location }) => path.relative(tree, path.resolve(tree, location.path)));
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

const generated = new Set(["node_modules", "data", "test-results", "playwright-report", "server/generated"]);

/** The files that people write, by room; read from the disk, so that a copy without git is held to the same rules. */
function files(room = "."): string[] {
  return readdirSync(path.join(root, room), { withFileTypes: true }).flatMap((entry) => {
    const place = path.posix.join(room, entry.name);
    if (entry.name.startsWith(".") || generated.has(place)) return [];
    return entry.isDirectory() ? files(place) : [place];
  });
}

const code = files().filter((file) => /\.(ts|tsx|mjs)$/.test(file) && file !== "next-env.d.ts");

const read = (file: string) => readFileSync(path.join(root, file), "utf8");

/** Our own files that these import, and those that they import in turn; and the packages that any of them imports. */
function reachedFrom(entries: readonly string[]): { reached: string[]; packages: { name: string; by: string }[] } {
  const reached = new Set(entries);
  const packages: { name: string; by: string }[] = [];
  // A set is walked to the end of what is added meanwhile.
  for (const file of reached) {
    for (const [, target = ""] of read(file).matchAll(
      /^(?:import|export)\s(?!type\s)(?:[^;"']*?\sfrom\s)?["']([^"']+)["'];/gm,
    )) {
      const isOwn = target.startsWith("@/") || target.startsWith(".");
      const place = target.startsWith("@/") ? target.slice(2) : path.posix.join(path.posix.dirname(file), target);
      const found = ["", ".ts", ".tsx"].map((ending) => place + ending).find((name) => code.includes(name));
      if (!isOwn) packages.push({ name: target, by: file });
      else if (found !== undefined) reached.add(found);
    }
  }
  return { reached: [...reached], packages };
}

describe("the arrows between the rooms", () => {
  it("are held against imports that break them", () => {
    const broken = [
      ["lib/a.ts", "@/server/db"],
      ["lib/b.ts", "../server/db"],
      ["lib/c.ts", "react"],
      ["lib/d.ts", "node:fs"],
      ["server/a.ts", "@/components/site/footer"],
      ["server/articles/b.ts", "@/gateway/main"],
      ["server/c.ts", "react"],
      ["components/site/a.tsx", "@/server/db"],
      ["components/article/b.tsx", "../../server/db"],
      ["components/site/c.tsx", "next/link"],
      ["blocks/list/plain-text.ts", "./component"],
      ["blocks/list/component.tsx", "@/server/db"],
      ["gateway/a.ts", "@/server/db"],
      ["gateway/b.ts", "next/server"],
      ["app/(reader)/a.tsx", "@/gateway/main"],
      ["app/(reader)/b.tsx", "@/server/generated/prisma/client"],
      ["scripts/a.ts", "@/app/(reader)/layout"],
    ] as const;
    expect(refusedImports(broken).sort()).toEqual(broken.map(([place]) => place).sort());
  });

  it("let through what they allow", () => {
    const allowed = [
      ["lib/a.ts", "@/lib/dates"],
      ["app/(reader)/a.tsx", "@/server/db"],
      ["components/article/a.tsx", "@/lib/dates"],
      ["server/a.ts", "@/blocks/document"],
      ["gateway/a.ts", "@/lib/cache-tags"],
      ["scripts/a.ts", "@/server/db"],
    ] as const;
    expect(refusedImports(allowed)).toEqual([]);
  });

  it("let the generated Prisma client into server alone", () => {
    const elsewhere = code.filter((file) => !file.startsWith("server/") && !file.startsWith("scripts/checks/"));
    expect(elsewhere.length).toBeGreaterThan(100);
    expect(elsewhere.filter((file) => read(file).includes("generated/prisma"))).toEqual([]);
  });
});

describe("the reader’s tree", () => {
  const readerFiles = code.filter(
    (file) =>
      /^(app\/\(reader\)|components|blocks)\//.test(file) &&
      !/^components\/(admin|editor|ui)\//.test(file) &&
      !file.includes(".test."),
  );

  /** Of the framework, what brings no client component with it. */
  const fromNext = "next|next/navigation";
  const forbidden = new RegExp(
    [
      /^\s*["']use (client|server)["']/,
      /<Suspense|\sstyle=\{|dangerouslySetInnerHTML/,
      /\bimport\s*\(/,
      new RegExp(`\\bfrom\\s+["'](?!(?:${fromNext})["'])next(?:/[^"']*)?["']`),
    ]
      .map(({ source }) => source)
      .join("|"),
    "m",
  );

  it("has no client component, server action, style attribute or late segment", () => {
    expect(readerFiles.length).toBeGreaterThan(100);
    expect(readerFiles.filter((file) => forbidden.test(read(file)))).toEqual([]);
    expect(readerFiles.filter((file) => /\/(loading|error|template)\.tsx$/.test(file))).toEqual([]);
  });

  it.each([
    `"use client";\nimport { useState } from "react";`,
    `import Link from "next/link";`,
    `import Form from 'next/form';`,
    `import dynamic from "next/dynamic";`,
    `const Player = await import("./player");`,
    `<p style={{ color: "red" }} />`,
  ])("is held against what would bring one: %s", (source) => {
    expect(forbidden.test(source)).toBe(true);
  });

  it("reaches no client component by an import, in whatever room or package", () => {
    const entries = code.filter((file) => file.startsWith("app/(reader)/") && !file.includes(".test."));
    const { reached, packages } = reachedFrom(entries);
    expect(reached.length).toBeGreaterThan(entries.length + 100);
    const isClient = (file: string) => /^\s*["']use client["']/m.test(read(file));
    expect(reached.filter(isClient)).toEqual([]);
    expect(code.filter(isClient).length, "as the newsroom has").toBeGreaterThan(20);
    const shown = packages.filter(({ by }) => /^(app|components|blocks)\//.test(by)).map(({ name }) => name);
    expect(
      [...new Set(shown)].filter(
        (name) => !/^(node:|next$|next\/(navigation|cache|headers|server)$|react$|zod$)/.test(name),
      ),
    ).toEqual([]);
  });

  it("never leaves a page by throwing", () => {
    const thrown = /\b(notFound|redirect|permanentRedirect|forbidden|unauthorized)\(\)?/;
    const importsIt = /from "next\/navigation"/;
    expect(readerFiles.filter((file) => importsIt.test(read(file)) && thrown.test(read(file)))).toEqual([]);
  });
});

describe("the rooms", () => {
  it("keep every block whole in one folder", () => {
    const folders = new Set(code.flatMap((file) => /^blocks\/([^/]+)\//.exec(file)?.[1] ?? []));
    folders.delete("fixtures");
    expect(folders.size).toBeGreaterThan(14);
    for (const name of folders) {
      for (const part of ["schema.ts", "plain-text.ts", "component.tsx"]) {
        expect(existsSync(path.join(root, "blocks", name, part)), `blocks/${name}/${part}`).toBe(true);
      }
    }
  });

  it("have no room for everything", () => {
    const banned = /(^|\/)(utils?|helpers?|misc|services?|managers?|common|data|index)(\.|\/)/;
    expect(code.filter((file) => banned.test(file))).toEqual([]);
  });

  it("are named in kebab-case", () => {
    const named = code.map((file) => path.basename(file));
    expect(named.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))*\.(ts|tsx|mjs)$/.test(name))).toEqual(
      [],
    );
  });
});
