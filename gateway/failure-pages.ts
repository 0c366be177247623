import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { siteNameSlot } from "@/lib/site-name-slot";

export type FailureStatus = 500 | 503;
export type FailurePages = Readonly<Record<FailureStatus, Buffer>>;

/**
 * The pages that stand in when the renderer fails. They are made at build, with the paper's name left open; where there
 * is no build, in development, they say the same in plain words.
 */
export async function loadFailurePages(buildFolder: string, siteName: string): Promise<FailurePages> {
  const [failed, unavailable] = await Promise.all([load(buildFolder, 500, siteName), load(buildFolder, 503, siteName)]);
  return { 500: failed, 503: unavailable };
}

async function load(buildFolder: string, status: FailureStatus, siteName: string): Promise<Buffer> {
  const html = await readFile(join(buildFolder, "error-pages", `${status}.html`), "utf8").catch(
    () => plainPages[status],
  );
  return Buffer.from(html.split(siteNameSlot).join(escaped(siteName)));
}

const plainPages: Readonly<Record<FailureStatus, string>> = {
  500: plainPage("This page could not be made", "Something went wrong on our side. Please try again in a moment."),
  503: plainPage("We will be back in a moment", "The paper cannot be reached just now. Please try again in a moment."),
};

function plainPage(headline: string, words: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${headline} · ${siteNameSlot}</title><meta name="robots" content="noindex"></head><body><main><p>${siteNameSlot}</p><h1>${headline}</h1><p>${words}</p></main></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
