import { spawnSync } from "node:child_process";
import { readPage } from "../support/linked-data";
import { septemberSixth } from "../support/pages";
import { expect, test } from "../support/reader";

/** What the least patient of those who show links elsewhere read of a page. */
const unfurled = 32 * 1024;

const hasTextBrowser = spawnSync("w3m", ["-version"]).status === 0;

const words = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();

/** The places of these passages in a text; each must stand in it, after the one before. */
function expectInOrder(text: string, passages: readonly string[]): void {
  let from = 0;
  for (const passage of passages) {
    const at = text.indexOf(passage, from);
    expect.soft(at, `“${passage}” after ${from}`).toBeGreaterThanOrEqual(from);
    from = Math.max(from, at + passage.length);
  }
}

/** What an article says, from its headline to its end, in the order of its page. */
function passagesOf(html: string): string[] {
  const { document } = readPage(html);
  const article = document.querySelector("article");
  const one = (selector: string) => words(article?.querySelector(selector)?.textContent);
  const all = (selector: string) =>
    [...(article?.querySelectorAll(selector) ?? [])].map((part) => words(part.textContent));
  const passages = [
    one("h1"),
    one(".standfirst"),
    one('.byline a[rel="author"]'),
    one(".dateline time"),
    ...all(".article-body > div > p, .article-body > section > p, .article-body > section > h2"),
  ];
  expect(passages.filter((passage) => passage === "")).toEqual([]);
  expect(passages.length).toBeGreaterThan(12);
  return [...passages, "Comments are closed."];
}

test("a text browser shows an article in the order in which it is written", async ({ request, baseURL }) => {
  test.skip(!hasTextBrowser, "This machine has no w3m (Debian: apt-get install w3m).");
  const passages = passagesOf(await (await request.get(septemberSixth)).text());
  const { stdout, status } = spawnSync("w3m", ["-dump", "-cols", "200", `${baseURL}${septemberSixth}`], {
    encoding: "utf8",
    timeout: 20_000,
  });
  expect(status).toBe(0);
  expectInOrder(words(stdout), passages);
});

test("whoever fetches the page with a command line has all of it, marks apart", async ({ request }) => {
  const passages = passagesOf(await (await request.get(septemberSixth)).text());
  const asProgram = { "user-agent": "curl/8.10.1", accept: "*/*", "accept-encoding": "" };
  const response = await request.get(septemberSixth, { headers: asProgram });
  expect(response.headers()["content-encoding"]).toBeUndefined();
  const { document } = readPage(await response.text());
  expectInOrder(words(document.querySelector("body")?.textContent), passages);
});

test("a citation manager finds title, writers, day, paper, language and address", async ({ request }) => {
  const html = await (await request.get(septemberSixth)).text();
  const { meta, link, thing, document } = readPage(html);
  const told = thing(/NewsArticle$/) ?? {};
  // What Zotero's and Mendeley's readers of pages take, in the order in which they prefer it.
  expect(meta("og:title")).toBe(words(document.querySelector("h1")?.textContent));
  const writers = [...document.querySelectorAll('meta[name="author"]')].map((one) => one.getAttribute("content"));
  expect(writers).toEqual(told.author.map(({ name }: { name: string }) => name));
  expect(meta("article:published_time")).toBe(told.datePublished);
  expect(meta("og:site_name")).toBe("The Kelmouth Pilot");
  expect(meta("og:type")).toBe("article");
  expect(document.querySelector("html")?.getAttribute("lang")).toBe("en");
  expect(new URL(link("canonical") ?? "").pathname).toBe(septemberSixth);
  expect(meta("og:url")).toBe(link("canonical"));
});

test("what shows a link elsewhere finds its card at the beginning of the page", async ({ request }) => {
  for (const agent of ["Slackbot-LinkExpanding 1.0", "facebookexternalhit/1.1", "WhatsApp/2.23", "Twitterbot/1.0"]) {
    const response = await request.get(septemberSixth, { headers: { "user-agent": agent } });
    expect(response.status(), agent).toBe(200);
    const beginning = (await response.body()).subarray(0, unfurled).toString();
    expect(beginning.indexOf("</head>"), agent).toBeGreaterThan(0);
    const { meta } = readPage(`${beginning.slice(0, beginning.indexOf("</head>"))}</head></html>`);
    for (const name of ["og:title", "og:description", "og:image", "og:image:alt", "twitter:card", "description"]) {
      expect(meta(name), `${name} for ${agent}`).toBeTruthy();
    }
    expect(meta("og:image")).toMatch(/^https?:\/\/[^/]+\/share\/.+\.jpg$/);
    const picture = await request.get(meta("og:image") ?? "", { headers: { "user-agent": agent } });
    expect(picture.headers()["content-type"]).toBe("image/jpeg");
    // The strictest of them, for messages, takes no picture above this.
    expect((await picture.body()).length).toBeLessThan(600_000);
  }
});
