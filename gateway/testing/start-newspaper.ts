import type { ServerResponse } from "node:http";
import { slotAttribute } from "@/lib/slot-marks";
import { page, type StandIn, sendHtml, startStandIn } from "./start-stand-in";

/** What stands at an address of the newspaper: a page, or with `isFeed` a feed. */
type Sheet = {
  text: string;
  tags: string;
  status?: number;
  location?: string;
  slots?: string;
  siteName?: string;
  isFeed?: true;
};

/** A renderer whose pages a test changes, as a database would. */
export type Newspaper = StandIn & {
  sheets: Map<string, Sheet>;
  /** How often the page was rendered. */
  rendered: (path: string) => number;
  /** Milliseconds from reading what stands there to the answer. */
  slowness: number;
  isBroken: boolean;
};

export async function startNewspaper(): Promise<Newspaper> {
  const standIn = await startStandIn();
  const newspaper: Newspaper = {
    ...standIn,
    sheets: new Map(),
    rendered: (path) => standIn.asked.filter(({ url }) => url === path).length,
    slowness: 0,
    isBroken: false,
  };
  standIn.answerWith((request, response) => {
    const { isBroken, slowness } = newspaper;
    const sheet = newspaper.sheets.get(request.url ?? "") ?? { text: "nothing", tags: "latest", status: 404 };
    // What is sent was true when it was read.
    const send = sheet.isFeed ? () => sendFeed(response, sheet) : () => sendHtml(response, htmlOf(sheet));
    const answer = () => (isBroken ? sendHtml(response, page("fault"), 500) : send());
    if (slowness > 0) setTimeout(answer, slowness);
    else answer();
  });
  return newspaper;
}

function sendFeed(response: ServerResponse, { text, tags }: Sheet): void {
  response.writeHead(200, { "content-type": "application/rss+xml; charset=utf-8", "cache-tags": tags });
  response.end(`<rss>${text}</rss>`);
}

function htmlOf({ text, tags, status = 200, location, slots = "", siteName }: Sheet): string {
  const mark = (name: string, content: string) => `<meta name="${name}" content="${content}"/>`;
  const head = [
    mark("cache-tags", tags),
    status === 200 ? "" : mark("http-status", String(status)),
    location === undefined ? "" : mark("location", location),
    siteName === undefined ? "" : `<meta property="og:site_name" content="${siteName}"/>`,
  ];
  return page(`${slots}<p>${text}</p>`, head.join(""));
}

export function todaySlot(day: string, words: string, timeZone = "UTC"): string {
  return `<time dateTime="${day}" ${slotAttribute}="today ${timeZone} en">${words}</time>`;
}

export function viewsSlot(articleId: string, views: number): string {
  const words = `<span class="figure">${views}</span> <!-- -->views`;
  return `<data value="${views}" ${slotAttribute}="views ${articleId} en">${words}</data>`;
}
