import { z } from "zod";

/**
 * Crawlers that gather text to train models, by the names that their operators say robots.txt may use. None of them
 * decides whether a search engine finds the site, and none of those that fetch a page because a person asks for it is
 * here.
 */
export const trainingCrawlers = [
  { name: "AI2Bot", operator: "Allen Institute for AI" },
  { name: "Amazonbot", operator: "Amazon" },
  { name: "Applebot-Extended", operator: "Apple" },
  { name: "Bytespider", operator: "ByteDance" },
  { name: "CCBot", operator: "Common Crawl" },
  { name: "ClaudeBot", operator: "Anthropic" },
  { name: "cohere-training-data-crawler", operator: "Cohere" },
  { name: "Google-Extended", operator: "Google" },
  { name: "GPTBot", operator: "OpenAI" },
  { name: "Meta-ExternalAgent", operator: "Meta" },
] as const;

export type TrainingCrawler = (typeof trainingCrawlers)[number]["name"];
type CrawlerChoice = "allow" | "refuse";

/** Refused until the newsroom says otherwise: what is taken for training cannot be given back. */
const proposed: CrawlerChoice = "refuse";

const crawlerNames = trainingCrawlers.map(({ name }) => name) as [TrainingCrawler, ...TrainingCrawler[]];

/** What a newsroom has chosen, by crawler; those that are missing stand as proposed. */
export const crawlerChoicesSchema = z.partialRecord(z.enum(crawlerNames), z.enum(["allow", "refuse"]));

export type CrawlerChoices = z.output<typeof crawlerChoicesSchema>;

function refusedCrawlers(choices: CrawlerChoices): TrainingCrawler[] {
  return crawlerNames.filter((name) => (choices[name] ?? proposed) === "refuse");
}

/** Choices as they were stored: names that this release no longer knows say nothing. */
export function storedCrawlerChoices(stored: unknown): CrawlerChoices {
  if (typeof stored !== "object" || stored === null) return {};
  const known = Object.entries(stored).filter(([name]) => crawlerNames.some((crawler) => crawler === name));
  const parsed = crawlerChoicesSchema.safeParse(Object.fromEntries(known));
  return parsed.success ? parsed.data : {};
}

/**
 * A robots.txt (RFC 9309). The patterns end where the address ends, so that a section called "searchlight" stays open.
 * A crawler obeys the one group that names it, so what is closed to everybody needs no saying to the refused.
 */
export function robotsText({ origin, choices }: { origin: string; choices: CrawlerChoices }): string {
  const refused = refusedCrawlers(choices);
  const groups = [
    ["User-agent: *", "Disallow: /admin$", "Disallow: /admin/", "Disallow: /search$", "Disallow: /search?"],
    ...(refused.length === 0 ? [] : [[...refused.map((name) => `User-agent: ${name}`), "Disallow: /"]]),
    [`Sitemap: ${origin}/sitemap.xml`, `Sitemap: ${origin}/sitemap-news.xml`],
  ];
  return `${groups.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
