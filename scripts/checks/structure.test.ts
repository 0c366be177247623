import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/** What the linter says of a file with this text, were it at this place in the tree. */
function lint(place: string, text: string): string {
  const biome = path.join(root, "node_modules/.bin/biome");
  const run = spawnSync(biome, ["lint", `--stdin-file-path=${place}`], { cwd: root, input: text, encoding: "utf8" });
  return run.stdout + run.stderr;
}

/** Files of the tree as git knows them, tracked or new. */
function files(...patterns: string[]): string[] {
  const list = spawnSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "--", ...patterns], {
    cwd: root,
    encoding: "utf8",
  });
  return list.stdout.split("\n").filter((file) => file !== "" && existsSync(path.join(root, file)));
}

const read = (file: string) => readFileSync(path.join(root, file), "utf8");

describe("the arrows between the rooms", () => {
  it.each([
    ["lib/x.ts", "@/server/db"],
    ["lib/x.ts", "../server/db"],
    ["lib/x.ts", "react"],
    ["server/x.ts", "@/components/site/footer"],
    ["server/articles/x.ts", "@/gateway/main"],
    ["components/site/x.tsx", "@/server/db"],
    ["components/article/x.tsx", "../../server/db"],
    ["components/site/x.tsx", "next/link"],
    ["blocks/list/plain-text.ts", "./component"],
    ["blocks/list/component.tsx", "@/server/db"],
    ["gateway/x.ts", "@/server/db"],
    ["gateway/x.ts", "next/server"],
    ["app/(reader)/x.tsx", "@/gateway/main"],
    ["app/(reader)/x.tsx", "@/server/generated/prisma/client"],
    ["scripts/x.ts", "@/app/(reader)/layout"],
  ])("%s must not import %s", (place, target) => {
    expect(lint(place, `import * as it from "${target}";\nconsole.log(it);\n`)).toContain("noRestrictedImports");
  });

  it.each([
    ["app/(reader)/x.tsx", "@/server/db"],
    ["components/article/x.tsx", "@/lib/dates"],
    ["server/x.ts", "@/blocks/document"],
    ["gateway/x.ts", "@/lib/cache-tags"],
    ["scripts/x.ts", "@/server/db"],
  ])("%s may import %s", (place, target) => {
    expect(lint(place, `import * as it from "${target}";\nconsole.log(it);\n`)).not.toContain("noRestrictedImports");
  });

  it("lets the generated Prisma client into server alone", () => {
    const elsewhere = files("*.ts", "*.tsx", "*.mjs").filter(
      (file) => !file.startsWith("server/") && !file.endsWith("structure.test.ts"),
    );
    expect(elsewhere.filter((file) => read(file).includes("generated/prisma"))).toEqual([]);
  });
});

describe("the reader’s tree", () => {
  const readerFiles = files("app/(reader)", "components", "blocks").filter(
    (file) => /\.tsx?$/.test(file) && !/^components\/(admin|editor|ui)\//.test(file) && !file.includes(".test."),
  );

  it("has no client component, server action, style attribute or late segment", () => {
    const forbidden =
      /^\s*["']use (client|server)["']|<Suspense|\sstyle=\{|dangerouslySetInnerHTML|from "next\/(link|image|script)"/m;
    expect(readerFiles.filter((file) => forbidden.test(read(file)))).toEqual([]);
    expect(readerFiles.filter((file) => /\/(loading|error|template)\.tsx$/.test(file))).toEqual([]);
  });

  it("never leaves a page by throwing", () => {
    const thrown = /\b(notFound|redirect|permanentRedirect|forbidden|unauthorized)\(\)?/;
    const importsIt = /from "next\/navigation"/;
    expect(readerFiles.filter((file) => importsIt.test(read(file)) && thrown.test(read(file)))).toEqual([]);
  });
});

describe("the rooms", () => {
  it("keep every block whole in one folder", () => {
    const folders = readdirSync(path.join(root, "blocks"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(folders.length).toBeGreaterThan(14);
    for (const { name } of folders) {
      for (const part of ["schema.ts", "plain-text.ts", "component.tsx"]) {
        expect(existsSync(path.join(root, "blocks", name, part)), `blocks/${name}/${part}`).toBe(true);
      }
    }
  });

  it("have no room for everything", () => {
    const banned = /(^|\/)(utils?|helpers?|misc|services?|managers?|common|data|index)(\.|\/)/;
    expect(files("*.ts", "*.tsx", "*.mjs").filter((file) => banned.test(file))).toEqual([]);
  });

  it("are named in kebab-case", () => {
    const named = files("*.ts", "*.tsx", "*.mjs").map((file) => path.basename(file));
    expect(named.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))*\.(ts|tsx|mjs)$/.test(name))).toEqual(
      [],
    );
  });
});
