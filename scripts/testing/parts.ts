/** One step of `npm test`. */
export type Part = {
  name: string;
  title: string;
  /** A package's command or a script of ours, and what it is given. */
  command: readonly [program: string, ...options: string[]];
  /** Where its tests lie, unless the command line names a place of its own. */
  within?: readonly string[];
  /** Whose JSON report counts its tests; without one the part itself counts as one test. */
  reporter?: "vitest" | "playwright";
  needsBrowser?: true;
};

const vitest = (...options: string[]): Part["command"] => ["vitest", "run", "--passWithNoTests=false", ...options];

/** In the order in which they run: what answers soonest comes first. */
export const parts: readonly Part[] = [
  { name: "format", title: "Format", command: ["biome", "format", "."] },
  { name: "lint", title: "Lint", command: ["biome", "lint", "--error-on-warnings", "."] },
  { name: "types", title: "Types", command: ["tsc", "--noEmit", "-p", "scripts/checks/tsconfig.json"] },
  { name: "dead-code", title: "Dead code", command: ["knip", "--no-progress"] },
  { name: "structure", title: "Structure", command: vitest("scripts/checks/"), reporter: "vitest" },
  { name: "drift", title: "Schema and migrations", command: ["node", "scripts/run.mjs", "check-drift"] },
  {
    name: "unit",
    title: "Unit tests",
    command: vitest("--exclude=server/**", "--exclude=scripts/**"),
    reporter: "vitest",
  },
  {
    name: "integration",
    title: "Integration tests",
    command: vitest("--exclude=scripts/checks/**"),
    within: ["server/", "scripts/"],
    reporter: "vitest",
  },
  { name: "build", title: "Production build", command: ["node", "--import", "tsx", "scripts/testing/build.ts"] },
  {
    name: "e2e",
    title: "Browser tests",
    command: ["playwright", "test"],
    reporter: "playwright",
    needsBrowser: true,
  },
];

const check = ["format", "lint", "types", "dead-code", "structure", "drift"];

/**
 * The parts that a command line names, and what is left of it, which is for the last of them. None named is all;
 * "check" is what needs no running code.
 */
export function chooseParts(words: readonly string[]): { chosen: readonly Part[]; rest: readonly string[] } {
  const known = new Set(["check", ...parts.map(({ name }) => name)]);
  const firstOther = words.findIndex((word) => !known.has(word));
  const named = words.slice(0, firstOther === -1 ? words.length : firstOther);
  const rest = words.slice(named.length);
  if (named.length === 0 && rest.length > 0) {
    throw new Error(`There is no part "${rest[0]}"; the parts are ${[...known].join(", ")}.`);
  }
  const wanted = new Set(named.flatMap((word) => (word === "check" ? check : [word])));
  return { chosen: wanted.size === 0 ? parts : parts.filter(({ name }) => wanted.has(name)), rest };
}
