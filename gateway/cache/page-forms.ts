import { type Encoding, encode } from "../content-encoding";
import type { KeptPage } from "./kept-page";
import { isWorthCompressing, type PageHeaders } from "./page-heads";
import { Representation } from "./representation";

/** The forms of kept pages: each is compressed once, for all readers and for the disk. */
export class PageForms {
  private readonly making = new Map<string, Promise<Representation>>();

  /** `changed` is told of every page that has been given a form. */
  constructor(
    private readonly headers: PageHeaders,
    private readonly changed: (page: KeptPage) => void,
  ) {}

  /** The bytes in an encoding as the page is at this moment, compressed when they are first asked for. */
  async of(page: KeptPage, encoding: Encoding): Promise<Representation> {
    const isWorth = isWorthCompressing(page.body, page.facts.contentType);
    const wanted = isWorth ? encoding : "identity";
    const made = page.representation(encoding) ?? page.representation(wanted);
    if (made !== null) return made;
    // Programs alone ask for it uncompressed. The bytes lie there; what tells of them is made when it is wanted.
    if (isWorth && wanted === "identity")
      return new Representation(page, this.headers, { encoding: wanted, body: page.body });
    const key = `${page.digest} ${wanted} ${page.facts.key}`;
    const running = this.making.get(key);
    if (running !== undefined) return running;
    const making = this.make(page, wanted).finally(() => this.making.delete(key));
    this.making.set(key, making);
    return making;
  }

  /** Replaces the compressed forms by ones as small as they get, unless the page has changed meanwhile. */
  async shrink(page: KeptPage): Promise<void> {
    const { digest, body } = page;
    for (const encoding of ["br", "gzip"] as const) {
      if (!canShrink(page[encoding])) continue;
      const small = await encode(body, encoding, "small");
      const form = page[encoding];
      if (page.digest !== digest || form === null) return;
      if (small.length < form.length)
        page[encoding] = new Representation(page, this.headers, { encoding, body: small, isSmall: true });
      else form.isSmall = true;
      this.changed(page);
    }
  }

  private async make(page: KeptPage, encoding: Encoding): Promise<Representation> {
    const { facts, digest, modifiedAt } = page;
    const body = await encode(page.body, encoding);
    // Slots may have been filled meanwhile: then this is what it was when it was asked for, and is not kept.
    const made = new Representation({ facts, digest, modifiedAt }, this.headers, { encoding, body });
    if (page.digest === digest) {
      page[encoding] = made;
      // What is sent as it is, is so in every encoding: nothing is left to think about.
      if (!isWorthCompressing(page.body, facts.contentType)) page.br = page.gzip = made;
      this.changed(page);
    }
    return made;
  }
}

/** Whether it has been compressed quickly, and not yet a second time. */
export function canShrink(form: Representation | null): boolean {
  return form !== null && form.encoding !== "identity" && !form.isSmall;
}
