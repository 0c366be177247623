import { type Encoding, encode, isWorthCompressing } from "../content-encoding";
import type { KeptPage } from "./kept-page";
import type { PageHeaders } from "./page-heads";
import { Representation } from "./representation";

/** A form in the making, of the page as it was when it was asked for. */
type Making = { digest: string; form: Promise<Representation> };

/**
 * The forms of kept pages: each is compressed once and quickly, for all readers and for the disk, and those of much read
 * pages once more.
 */
export class PageForms {
  private readonly making: Record<Encoding, Map<KeptPage, Making>> = {
    br: new Map(),
    gzip: new Map(),
    identity: new Map(),
  };

  /** `changed` is told of every page that has been given a form. */
  constructor(
    private readonly headers: PageHeaders,
    private readonly changed: (page: KeptPage) => void,
  ) {}

  /** The bytes in an encoding as the page is at this moment, compressed when they are first asked for. */
  async of(page: KeptPage, encoding: Encoding): Promise<Representation> {
    const isWorth = isWorthCompressing(page.body, page.facts.contentType);
    const wanted = isWorth ? encoding : "identity";
    const made = page.representation(encoding);
    if (made !== null) return made;
    // Programs alone ask for it uncompressed. The bytes lie there; what tells of them is made when it is wanted.
    if (isWorth && wanted === "identity")
      return new Representation(page, this.headers, { encoding: wanted, body: page.body });
    const running = this.making[wanted].get(page);
    if (running?.digest === page.digest) return running.form;
    const making = { digest: page.digest, form: this.make(page, wanted) };
    this.making[wanted].set(page, making);
    try {
      return await making.form;
    } finally {
      if (this.making[wanted].get(page) === making) this.making[wanted].delete(page);
    }
  }

  /** Replaces the compressed forms by ones as small as they get, unless the page has changed meanwhile. */
  async shrink(page: KeptPage): Promise<void> {
    const { digest, body } = page;
    for (const encoding of ["br", "gzip"] as const) {
      if (!canShrink(page[encoding])) continue;
      // It takes much memory: where that is not to be had, the page stays as it is.
      const small = await encode(body, encoding, "small").catch(() => null);
      const form = page[encoding];
      if (page.digest !== digest || form === null) return;
      if (small !== null && small.length < form.length)
        page[encoding] = new Representation(page, this.headers, { encoding, body: small, isSmall: true });
      else form.isSmall = true;
      this.changed(page);
    }
  }

  private async make(page: KeptPage, encoding: Encoding): Promise<Representation> {
    const { facts, digest, modifiedAt, sharesSecond } = page;
    const body = await encode(page.body, encoding);
    // Slots may have been filled meanwhile: then this is what it was when it was asked for, and is not kept.
    const made = new Representation({ facts, digest, modifiedAt, sharesSecond }, this.headers, { encoding, body });
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
