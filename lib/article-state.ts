/** The states of an article, as tables and screens name them. */
const articleStates = ["draft", "inReview", "scheduled", "published", "unpublished", "retracted"] as const;

export type ArticleStateView = (typeof articleStates)[number];
