import { describe, expect, it } from "vitest";
import { robotsText, storedCrawlerChoices } from "./crawlers";

const origin = "https://pilot.example";

/** Whether a crawler may fetch a path, as RFC 9309 reads the file: its own group or that of all; the longest match. */
function mayFetch(robots: string, crawler: string, path: string): boolean {
  const groups = robots
    .split("\n\n")
    .map((group) => group.split("\n").map((line) => line.split(": ")))
    .filter((group) => group.some(([name]) => name === "User-agent"));
  const named = (name: string) =>
    groups.find((group) => group.some(([key, value]) => key === "User-agent" && value === name));
  const rules = (named(crawler) ?? named("*") ?? [])
    .filter(([name]) => name === "Disallow")
    .map(([, rule = ""]) => rule);
  return !rules.some((rule) => (rule.endsWith("$") ? path === rule.slice(0, -1) : path.startsWith(rule)));
}

describe("robots.txt", () => {
  it("opens the paper to everybody and closes the newsroom and the search", () => {
    const robots = robotsText({ origin, choices: {} });
    for (const path of [
      "/",
      "/world",
      "/world/a",
      "/searchlight",
      "/search-and-rescue/a",
      "/administration",
      "/rss.xml",
    ]) {
      expect(mayFetch(robots, "Googlebot", path), path).toBe(true);
    }
    for (const path of ["/admin", "/admin/articles", "/search", "/search?q=tram"]) {
      expect(mayFetch(robots, "Googlebot", path), path).toBe(false);
    }
  });

  it("refuses crawlers that gather training data until the newsroom allows them, one by one", () => {
    const proposed = robotsText({ origin, choices: {} });
    expect(["GPTBot", "CCBot", "Google-Extended"].map((name) => mayFetch(proposed, name, "/"))).toEqual([
      false,
      false,
      false,
    ]);
    const chosen = robotsText({ origin, choices: { GPTBot: "allow" } });
    expect(["GPTBot", "CCBot"].map((name) => mayFetch(chosen, name, "/"))).toEqual([true, false]);
    expect(mayFetch(chosen, "GPTBot", "/search")).toBe(false);
  });

  it("names the sitemaps", () => {
    expect(robotsText({ origin, choices: {} })).toContain(
      `Sitemap: ${origin}/sitemap.xml\nSitemap: ${origin}/sitemap-news.xml\n`,
    );
  });

  it("reads stored choices without what it does not know", () => {
    expect(storedCrawlerChoices({ GPTBot: "allow", GoneBot: "allow" })).toEqual({ GPTBot: "allow" });
    expect([null, "x", { GPTBot: "perhaps" }].map(storedCrawlerChoices)).toEqual([{}, {}, {}]);
  });
});
