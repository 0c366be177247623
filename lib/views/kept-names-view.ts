import type { FocalPoint } from "@/lib/focal-crop";
import type { PictureView } from "@/lib/views/picture-view";

/** A topic in the newsroom's list. */
export type KeptTopicView = {
  id: string;
  slug: string;
  name: string;
  description: string;
  /** Articles about it, in whatever state. */
  articles: number;
  /** ISO 8601 in UTC: what a change is based on. */
  updatedAt: string;
};

/** A contributor in the newsroom's list. */
export type KeptContributorView = {
  id: string;
  slug: string;
  name: string;
  role: string;
  /** The place on the masthead; null for those who are not on it. */
  position: number | null;
  articles: number;
  /** The member of staff who goes by this byline. */
  staffName: string | null;
};

/** One page of a list that is in the order of names. */
export type NamedPage<Item> = {
  items: Item[];
  /** The cursor after which the next page begins, and before which the page before ends; null at the ends. */
  nextCursor: string | null;
  previousCursor: string | null;
};

/** A contributor to be changed. */
export type ContributorToKeep = {
  id: string;
  slug: string;
  name: string;
  role: string;
  biography: string;
  links: { label: string; url: string }[];
  position: number | null;
  portrait: (PictureView & { focal: FocalPoint }) | null;
  staff: { id: string; name: string } | null;
  articles: number;
  /** ISO 8601 in UTC: what a change is based on. */
  updatedAt: string;
};
