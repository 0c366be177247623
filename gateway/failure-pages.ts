import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { siteNameSlot } from "@/lib/site-name-slot";
import { escaped } from "./escaped";

export type FailureStatus = 500 | 503;

/**
 * The pages that stand in when the renderer fails, under the paper's name: that of the settings, until one of its own
 * pages has said how it is called now.
 */
export class FailurePages {
  private pages: Readonly<Record<FailureStatus, Buffer>>;
  private name: string;

  /** `html` has the name left open. */
  constructor(
    private readonly html: Readonly<Record<FailureStatus, string>>,
    siteName: string,
  ) {
    this.name = escaped(siteName);
    this.pages = this.named();
  }

  get(status: FailureStatus): Buffer {
    return this.pages[status];
  }

  /** The name is changed in the newsroom, and when the database is away nobody else can tell it. */
  takeName(page: Buffer): void {
    const name = nameOn(page);
    if (name === null || name === this.name) return;
    this.name = name;
    this.pages = this.named();
  }

  private named(): Readonly<Record<FailureStatus, Buffer>> {
    const named = (status: FailureStatus) => Buffer.from(this.html[status].split(siteNameSlot).join(this.name));
    return { 500: named(500), 503: named(503) };
  }
}

const nameMark = '<meta property="og:site_name" content="';

/** The paper's name as a page of it says it to those who link to it, escaped as it stands there. */
function nameOn(page: Buffer): string | null {
  const at = page.indexOf(nameMark);
  if (at === -1) return null;
  const from = at + nameMark.length;
  const name = page.toString("utf8", from, page.indexOf('"', from));
  return name === "" || name.includes("<") ? null : name;
}

/** Made at build; where there is no build, in development, they say the same in plain words. */
export async function loadFailurePages(buildFolder: string, siteName: string): Promise<FailurePages> {
  const load = (status: FailureStatus) =>
    readFile(join(buildFolder, "error-pages", `${status}.html`), "utf8").catch(() => plainPages[status]);
  const [failed, unavailable] = await Promise.all([load(500), load(503)]);
  return new FailurePages({ 500: failed, 503: unavailable }, siteName);
}

const plainPages: Readonly<Record<FailureStatus, string>> = {
  500: plainPage("This page could not be made", "Something went wrong on our side. Please try again in a moment."),
  503: plainPage("We will be back in a moment", "The paper cannot be reached just now. Please try again in a moment."),
};

function plainPage(headline: string, words: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${headline} · ${siteNameSlot}</title><meta name="robots" content="noindex"></head><body><main><p>${siteNameSlot}</p><h1>${headline}</h1><p>${words}</p></main></body></html>`;
}
