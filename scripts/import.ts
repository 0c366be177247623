import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { withOffset } from "@/lib/dates";
import { textTree } from "@/lib/text-import/text-tree";
import { withDatabase } from "@/server/database/with-database";
import { db } from "@/server/db";
import { type ImportedText, importText } from "@/server/importers/text/import-text";
import { siteClock } from "@/server/settings/site-clock";

const usage = `Usage: npm run import -- text FILE… --section SLUG [--state draft|published] [--dry-run]
Brings in each file as an article of the section; published unless told otherwise.
Ends with 0 when all was understood, 1 when something was reported, 2 when the command was not understood.`;

type Command = { files: string[]; section: string | undefined; state: "draft" | "published"; dryRun: boolean };

function readCommand(words: string[]): Command | string {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        section: { type: "string" },
        state: { type: "string", default: "published" },
        "dry-run": { type: "boolean", default: false },
      },
    });
    const [format, ...files] = positionals;
    const { section, state } = values;
    if (format !== "text") return `What kind of file? “${format ?? ""}” is none that can be brought in.`;
    if (files.length === 0) return "No file was named.";
    if (state !== "draft" && state !== "published") return `The state is draft or published, and not “${state}”.`;
    return { files, section, state, dryRun: values["dry-run"] };
  } catch (error) {
    // Node's own sentence names the word; what it advises next does not help here.
    if (error instanceof TypeError) return `${error.message.split(". ")[0]}.`;
    throw error;
  }
}

/** The section that was named, or the only one there is; else a sentence that names them all. */
async function findSection(slug: string | undefined): Promise<{ id: string } | string> {
  const sections = await db.section.findMany({ select: { id: true, slug: true }, orderBy: { position: "asc" } });
  const [only, ...others] = slug === undefined ? sections : sections.filter((section) => section.slug === slug);
  if (only !== undefined && others.length === 0) return only;
  if (sections.length === 0) return "There is no section yet to bring articles into.";
  const names = sections.map((section) => section.slug).join(", ");
  return slug === undefined
    ? `Name the section with --section: ${names}.`
    : `There is no section “${slug}”. There are: ${names}.`;
}

const outcomes: Record<ImportedText["outcome"], string> = {
  imported: "brought in",
  unchanged: "stands already, nothing was changed",
  understood: "understood",
  refused: "not brought in",
};

function print(
  file: string,
  result: ImportedText,
  { command, timeZone }: { command: Command; timeZone: string },
): void {
  const where = result.path === null ? "" : ` at ${result.path}`;
  console.log(`${file}: ${outcomes[result.outcome]}${standing(result, timeZone)}${where}`);
  if (command.dryRun && result.parsed !== null) console.log(textTree(result.parsed));
  for (const { line, sentence } of result.problems) console.log(`${file}:${line}: ${sentence}`);
}

/** A date without a year was given one: which, has to be seen before it is public. */
function standing({ outcome, publishedAt }: ImportedText, timeZone: string): string {
  if (outcome !== "imported" && outcome !== "understood") return "";
  return publishedAt === null ? " as a draft" : `, dated ${withOffset(publishedAt, timeZone)}`;
}

async function importFile(file: string, command: Command, sectionId: string, timeZone: string): Promise<boolean> {
  let bytes: Buffer;
  try {
    // npm runs commands in the checkout and says where it was called.
    bytes = await readFile(path.resolve(process.env.INIT_CWD ?? "", file));
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    console.log(`${file}: cannot be read (${String(error.code)})`);
    return false;
  }
  const { state, dryRun } = command;
  const result = await importText({ bytes, sectionId, state, dryRun, timeZone, now: new Date() });
  print(file, result, { command, timeZone });
  return result.problems.length === 0;
}

async function run(command: Command): Promise<number> {
  const section = await findSection(command.section);
  if (typeof section === "string") {
    console.error(section);
    return 2;
  }
  const { timeZone } = await siteClock(db);
  let understood = true;
  for (const file of command.files) understood = (await importFile(file, command, section.id, timeZone)) && understood;
  return understood ? 0 : 1;
}

const command = readCommand(process.argv.slice(2));
if (typeof command === "string") {
  console.error(`${command}\n${usage}`);
  process.exitCode = 2;
} else {
  process.exitCode = await withDatabase(() => run(command));
}
