import { createHash } from "node:crypto";
import type { Actor } from "@/lib/actor";
import { articleTextSchema } from "@/lib/article-text";
import { type ParsedText, type Place, type Problem, parseText } from "@/lib/text-import/parse-text";
import { resolveDate } from "@/lib/text-import/resolve-date";
import { textDocument } from "@/lib/text-import/text-document";
import { recognisedText } from "@/lib/text-import/text-lines";
import { zodProblems } from "@/lib/zod-problems";
import { type ImportArticle, importArticle } from "@/server/articles/import-article";
import { readText } from "@/server/importers/text/read-text";

const actor: Actor = { kind: "system", name: "import" };

/** Far above a book; what is larger was not pasted by a person. */
const mostBytes = 8 * 1024 * 1024;

export type ImportText = {
  bytes: Uint8Array;
  sectionId: string;
  state: "draft" | "published";
  /** Only says what would be understood. */
  dryRun: boolean;
  timeZone: string;
  now: Date;
};

export type ImportedText = {
  /** "unchanged" when the same text stands already; "refused" when no article can be made of it. */
  outcome: "imported" | "unchanged" | "understood" | "refused";
  /** The article's address; null unless it was imported or stands already. */
  path: string | null;
  /** Whether readers see it. */
  published: boolean;
  /** When it was, or would be, first published; null for a draft and for what was refused. */
  publishedAt: Date | null;
  parsed: ParsedText | null;
  problems: Problem[];
};

/**
 * Makes an article of a plain text. What cannot be understood is told with its line, and the rest is brought in. The
 * same text brought in twice changes nothing, whatever its line ends and accents are made of.
 */
export async function importText({
  bytes,
  sectionId,
  state,
  dryRun,
  timeZone,
  now,
}: ImportText): Promise<ImportedText> {
  if (bytes.length > mostBytes) {
    return refused(null, [{ line: 1, sentence: "The file is larger than 8 MB. Divide it into articles first." }]);
  }
  const { lines, leftOut, problems: doubts } = readText(bytes);
  const parsed = parseText(lines);
  parsed.leftOut.unshift(...leftOut);
  const problems = [...parsed.problems, ...doubts];
  const { headline, blocks } = parsed;
  if (headline === null || blocks.length === 0) return refused(parsed, problems);
  const publishedAt = publicationOf(parsed, { state, timeZone, now }, problems);
  const article = articleOf(parsed, headline.text);
  if (dryRun) {
    const checked = articleTextSchema.safeParse(article.text);
    if (!checked.success) return refused(parsed, [...problems, ...placed(zodProblems(checked.error), headline)]);
    return { outcome: "understood", path: null, published: false, publishedAt, parsed, problems };
  }

  const importKey = `text:${createHash("sha256").update(recognisedText(lines)).digest("hex")}`;
  const result = await importArticle({
    ...article,
    sectionId,
    publishedAt,
    importKey,
    actor,
    now,
  });
  if (!result.ok) {
    const said = result.refusal === "invalid" ? result.problems : [`The article was refused: ${result.refusal}.`];
    return refused(parsed, [...problems, ...placed(said, headline)]);
  }
  const outcome = result.changed ? "imported" : "unchanged";
  const published = result.changed && publishedAt !== null;
  return { outcome, path: result.path, published, publishedAt, parsed, problems };
}

function refused(parsed: ParsedText | null, problems: Problem[]): ImportedText {
  return { outcome: "refused", path: null, published: false, publishedAt: null, parsed, problems };
}

/** What is wrong with the article as a whole is told with the line of its headline. */
function placed(sentences: readonly string[], headline: Place): Problem[] {
  return sentences.map((sentence) => ({ line: headline.lines[0] ?? 1, sentence }));
}

function articleOf(
  parsed: ParsedText,
  headline: string,
): Pick<ImportArticle, "text" | "byline" | "views" | "commentPolicy"> {
  const { byline, views, closing } = parsed;
  return {
    text: { headline, dateline: byline?.place ?? "", body: textDocument(parsed.blocks) },
    byline: byline?.names ?? [],
    ...(views !== null && { views }),
    ...(closing !== null && { commentPolicy: closing.policy }),
  };
}

/** When the article was first published; null keeps it a draft. What is said of the date is added to the problems. */
function publicationOf(
  { date }: ParsedText,
  { state, timeZone, now }: Pick<ImportText, "state" | "timeZone" | "now">,
  problems: Problem[],
): Date | null {
  const otherwise = state === "published" ? now : null;
  if (date === null) return otherwise;
  const tell = (sentence: string) => problems.push({ line: date.lines[0] ?? 1, sentence });
  const resolved = resolveDate(date.date, { now, timeZone });
  if (resolved === null) {
    tell(`“${date.text}” names a day that has not been in forty years; the article is dated now.`);
    return otherwise;
  }
  resolved.problems.forEach(tell);
  if (resolved.at > now) {
    tell(`“${date.text}” is still to come; the article is kept as a draft.`);
    return null;
  }
  return state === "published" ? resolved.at : null;
}
