import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const checkout = process.cwd();

/** A checkout that has a file of every source that a build is made from, none of them worth anything. */
let tree: string;

beforeEach(() => {
  tree = mkdtempSync(path.join(os.tmpdir(), "broadsheet build-"));
  for (const folder of ["app", "blocks", "components", "gateway", "lib", "public", "server"]) {
    mkdirSync(path.join(tree, folder));
    writeFileSync(path.join(tree, folder, "source.ts"), `export const folder = "${folder}";\n`);
  }
  for (const folder of ["prisma", "scripts", "scripts/build"]) mkdirSync(path.join(tree, folder));
  const files = [
    "scripts/build/source.ts",
    "package-lock.json",
    "postcss.config.mjs",
    "prisma/schema.prisma",
    "scripts/renderer.ts",
  ];
  for (const file of [...files, "scripts/build-error-pages.tsx", "scripts/build-programs.ts", "tsconfig.json"]) {
    writeFileSync(path.join(tree, file), file.endsWith(".json") ? "{}" : "");
  }
  writeFileSync(path.join(tree, "next.config.ts"), "export default { this is no configuration };\n");
  symlinkSync(path.join(checkout, "scripts", "launch"), path.join(tree, "scripts", "launch"));
  symlinkSync(path.join(checkout, "node_modules"), path.join(tree, "node_modules"));
});

afterEach(() => rmSync(tree, { recursive: true, force: true }));

type Ended = { code: number; output: string };

/** A process that runs the code in the tree as a start does. `buildSite` is at hand, and `note` writes a line into a file. */
async function run(code: string): Promise<Ended> {
  const file = path.join(tree, `start-${Math.random()}.mts`);
  const url = pathToFileURL(path.join(checkout, "scripts/launch/build-site.ts")).href;
  writeFileSync(file, `const { buildSite } = await import(${JSON.stringify(url)});\n${code}`);
  const env = { ...process.env, TSX_TSCONFIG_PATH: path.join(checkout, "tsconfig.json") };
  const tsx = pathToFileURL(path.join(checkout, "node_modules/tsx/dist/loader.mjs")).href;
  const child = spawn(process.execPath, ["--import", tsx, file], { cwd: tree, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  const [exit] = await once(child, "close");
  return { code: exit, output };
}

const builds = () => path.join(tree, ".next", "builds");

const serve = "console.log('serving', await buildSite());";

describe("buildSite", () => {
  it("lets the build of before serve when the sources cannot be built, and says why", async () => {
    for (const [name, at] of [
      ["older", "2026-01-01"],
      ["newer", "2026-02-01"],
    ] as const) {
      mkdirSync(path.join(builds(), name), { recursive: true });
      writeFileSync(path.join(builds(), name, "finished.txt"), at);
      utimesSync(path.join(builds(), name, "finished.txt"), new Date(at), new Date(at));
    }
    const { code, output } = await run(serve);
    expect(code, output).toBe(0);
    expect(output).toContain("next.config.ts");
    expect(output).toContain("The site could not be built from these sources; the build of before goes on serving.");
    expect(output).toContain(`serving ${path.join(".next", "builds", "newer")}`);
    // Nothing is left of the attempt: the next start of these sources tries again.
    expect(readdirSync(builds()).sort()).toEqual(["newer", "older"]);
  });

  it("says why the sources cannot be built when there is nothing to go on with", async () => {
    const { code, output } = await run(`await buildSite().catch((error) => console.log(error.message));`);
    expect(code, output).toBe(0);
    expect(output).toMatch(/The site could not be built:\n[\s\S]*next\.config\.ts/);
    expect(readdirSync(builds())).toEqual([]);
  });

  it("builds the same sources once, however many start", async () => {
    const [log, waiting] = ["built.log", "waiting.log"].map((name) => JSON.stringify(path.join(tree, name)));
    const building = `
      import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
      import { setTimeout } from "node:timers/promises";
      const say = console.log;
      console.log = (line) => {
        if (line.includes("Another start is building the site")) appendFileSync(${waiting}, "waiting\\n");
        say(line);
      };
      const build = async (directory) => {
        appendFileSync(${log}, "built\\n");
        // Until both others wait for it, however late they come.
        while (!existsSync(${waiting}) || readFileSync(${waiting}, "utf8").split("waiting").length < 3) await setTimeout(20);
        mkdirSync(directory, { recursive: true });
        writeFileSync(directory + "/finished.txt", "");
      };
      console.log("serving " + (await buildSite(build)));`;
    const starts = await Promise.all([run(building), run(building), run(building)]);
    expect(starts.map(({ code }) => code)).toEqual([0, 0, 0]);
    const served = new Set(starts.map(({ output }) => /^serving (.+)$/m.exec(output)?.[1]));
    expect(served.size).toBe(1);
    expect(existsSync(path.join(tree, [...served][0] ?? "", "finished.txt"))).toBe(true);
    expect(readFileSync(path.join(tree, "built.log"), "utf8")).toBe("built\n");
    expect(starts.filter(({ output }) => output.includes("Another start is building the site"))).toHaveLength(2);
  });
});
