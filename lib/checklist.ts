import { z } from "zod";
import { isLongHeadline, longestHeadline } from "@/lib/is-long-headline";

/** What is looked at before an article comes before readers, in the order in which it is shown. */
export const checkNames = [
  "headline",
  "headline-length",
  "standfirst",
  "section",
  "byline",
  "body",
  "lead-picture",
  "alt-text",
  "credit",
  "dead-links",
  "embargo",
] as const;

export type CheckName = (typeof checkNames)[number];

/** "required" keeps an article from readers until it is met or overridden; "warned" only says so. */
export const checkLevels = ["required", "warned", "off"] as const;

export type CheckLevel = (typeof checkLevels)[number];

/** What no newsroom can turn off and nobody can override: without it there is nothing to publish, or it is not yet time. */
const fixedChecks: ReadonlySet<CheckName> = new Set<CheckName>(["headline", "body", "embargo"]);

/** The checks that a newsroom and its sections choose a level for. */
export const chosenChecks = checkNames.filter((name) => !fixedChecks.has(name));

const proposed: Record<CheckName, CheckLevel> = {
  headline: "required",
  "headline-length": "warned",
  standfirst: "warned",
  section: "required",
  byline: "warned",
  body: "required",
  "lead-picture": "warned",
  "alt-text": "required",
  credit: "warned",
  "dead-links": "warned",
  embargo: "required",
};

/** What a newsroom or a section has chosen: by name, only what differs from what stands above it. */
export const checklistSchema = z.partialRecord(z.enum(checkNames), z.enum(checkLevels));

export type ChecklistChoices = z.output<typeof checklistSchema>;

/** What is stored, read leniently: a name or a level of another release is left out. */
export function storedChecklist(stored: unknown): ChecklistChoices {
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(([name, level]) => checklistSchema.safeParse({ [name]: level }).success),
  );
}

/** The levels that hold, from choices in the order site, section above, section itself: the last that says one counts. */
export function checkLevelsOf(...choices: readonly ChecklistChoices[]): Record<CheckName, CheckLevel> {
  const chosen: Record<CheckName, CheckLevel> = Object.assign({ ...proposed }, ...choices);
  for (const name of fixedChecks) chosen[name] = "required";
  return chosen;
}

/** What the checks are made on. */
export type CheckedFacts = {
  headline: string;
  standfirst: string;
  /** Whether the body holds nothing that a reader could see. */
  bodyIsEmpty: boolean;
  sectionChosen: boolean;
  bylineNames: readonly string[];
  /** Pictures of the body and the lead picture, each once; `where` is the id of its block, null for the lead picture. */
  pictures: readonly { where: string | null; altText: string; credit: string }[];
  /** Addresses of this site that the body links to and that readers do not find. */
  deadLinks: readonly { where: string; href: string }[];
  embargoedUntil: Date | null;
  /** When it is to come before readers. */
  at: Date;
};

export type Check = {
  name: CheckName;
  level: "required" | "warned";
  isMet: boolean;
  /** One sentence: what is wrong and what to do; "" when it is met. */
  sentence: string;
  /** The blocks that it speaks of. */
  blockIds: string[];
};

type Finding = { sentence: string; blockIds?: string[] } | null;

const findings: Record<CheckName, (facts: CheckedFacts) => Finding> = {
  headline: ({ headline }) => (headline === "" ? { sentence: "It has no headline. Write one." } : null),
  "headline-length": ({ headline }) =>
    isLongHeadline(headline)
      ? {
          sentence: `The headline has ${headline.length} characters. Above ${longestHeadline} it is set smaller, and search engines and phones cut it off.`,
        }
      : null,
  standfirst: ({ standfirst }) =>
    standfirst === "" ? { sentence: "It has no standfirst. Say in one or two sentences what it is about." } : null,
  section: ({ sectionChosen }) =>
    sectionChosen ? null : { sentence: "Its section was filled in by itself. Choose the one in which it belongs." },
  byline: ({ bylineNames }) => (bylineNames.length === 0 ? { sentence: "It has no byline. Say who wrote it." } : null),
  body: ({ bodyIsEmpty }) => (bodyIsEmpty ? { sentence: "It has no text. Write some." } : null),
  "lead-picture": ({ pictures }) =>
    pictures.some(({ where }) => where === null) ? null : { sentence: "It has no lead picture. Choose one." },
  "alt-text": ({ pictures }) =>
    lacking(
      pictures.filter(({ altText }) => altText.trim() === ""),
      "has no alt text. Say what it shows, for those who cannot see it.",
      "have no alt text. Say what they show, for those who cannot see them.",
    ),
  credit: ({ pictures }) =>
    lacking(
      pictures.filter(({ credit }) => credit.trim() === ""),
      "has no credit. Say whose it is.",
      "have no credit. Say whose they are.",
    ),
  "dead-links": ({ deadLinks }) =>
    deadLinks.length === 0
      ? null
      : {
          sentence: `Readers would find nothing at ${listed(deadLinks.map(({ href }) => href))}. Mend or remove the ${deadLinks.length === 1 ? "link" : "links"}.`,
          blockIds: deadLinks.map(({ where }) => where),
        },
  embargo: ({ embargoedUntil, at }) =>
    embargoedUntil !== null && embargoedUntil > at
      ? { sentence: "It is under an embargo that ends later. Wait for its end, or choose a time after it." }
      : null,
};

function lacking(pictures: CheckedFacts["pictures"], one: string, several: string): Finding {
  if (pictures.length === 0) return null;
  const blockIds = pictures.flatMap(({ where }) => (where === null ? [] : [where]));
  if (pictures.length > 1) return { sentence: `${pictures.length} pictures ${several}`, blockIds };
  return { sentence: `${blockIds.length === 0 ? "The lead picture" : "A picture in the text"} ${one}`, blockIds };
}

/** The first three by name, and how many more. */
function listed(hrefs: readonly string[]): string {
  const each = [...new Set(hrefs)];
  const named = each.slice(0, 3).join(", ");
  return each.length > 3 ? `${named} and ${each.length - 3} more` : named;
}

/** Every check that is not off, in order, with what it found. */
export function runChecks(facts: CheckedFacts, levels: Record<CheckName, CheckLevel>): Check[] {
  return checkNames.flatMap((name) => {
    const level = levels[name];
    if (level === "off") return [];
    const finding = findings[name](facts);
    const blockIds = [...new Set(finding?.blockIds ?? [])];
    return [{ name, level, isMet: finding === null, sentence: finding?.sentence ?? "", blockIds }];
  });
}

/** What keeps the article from readers. */
export function unmetChecks(checks: readonly Check[]): Check[] {
  return checks.filter(({ level, isMet }) => level === "required" && !isMet);
}

/** Whether a reason and the right to it let a check pass that is not met. The embargo is lifted in its own way. */
export function isOverridable(name: CheckName): boolean {
  return !fixedChecks.has(name);
}
