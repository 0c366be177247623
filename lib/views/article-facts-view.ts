import type { ArticleKind } from "@/lib/article-kind";

/** What belongs to an article and to none of its revisions, with what can be chosen for it. */
export type ArticleFactsView = {
  kind: ArticleKind;
  language: string;
  /** Null leaves it to the section. */
  commentPolicy: "off" | "closed" | null;
  embargoedUntil: string | null;
  topics: { id: string; name: string }[];
  contributors: { id: string; name: string }[];
  /** How often readers have opened it. */
  views: number;
  choices: {
    sections: { id: string; name: string }[];
    /** Empty for those who may not give it to anybody. */
    owners: { id: string; name: string }[];
    mayAddTopics: boolean;
  };
};
