import type { ContributorLink } from "@/lib/views/card-view";

/** A contributor with what their own page says of them. */
export type ContributorView = ContributorLink & {
  /** Plain text; paragraphs are divided by empty lines. */
  biography: string;
  links: { label: string; url: string }[];
};
