import type { ArticleKind } from "@/lib/article-kind";

/** What belongs to an article and to none of its revisions. Times in ISO 8601. */
export type StoredFactsView = {
  kind: ArticleKind;
  language: string;
  /** Null leaves it to the section. */
  commentPolicy: "off" | "closed" | null;
  embargoedUntil: string | null;
  topics: { id: string; name: string }[];
  contributors: { id: string; name: string }[];
};

/** Where an article stands, of which its address is made. */
export type StoredPlace = { slug: string; section: { id: string; name: string } };

/** The facts of an article with what can be chosen for them. */
export type ArticleFactsView = StoredFactsView & {
  /** How often readers have opened it. */
  views: number;
  choices: {
    sections: { id: string; name: string }[];
    /** Empty for those who may not give it to anybody. */
    owners: { id: string; name: string }[];
    mayAddTopics: boolean;
  };
};
