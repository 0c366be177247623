import type { SectionLink } from "@/lib/views/card-view";

/** What stands around every page. */
export type SiteView = {
  name: string;
  strapline: string;
  language: string;
  timeZone: string;
  /** The site's origin without a slash at the end, "https://example.org". */
  origin: string;
  lettersEmail: string;
  sections: (SectionLink & { inner: SectionLink[] })[];
  /** What the newsroom says of itself: about, contact … `written` unless it is still the standard text. */
  pages: { slug: string; title: string; url: string; written: boolean }[];
  /** Null when nothing is breaking. `until` is when it ends by itself, ISO 8601 in UTC; null when it does not. */
  breaking: { text: string; url: string; since: string; until: string | null } | null;
};
