import type { ArticleStateView } from "@/lib/article-state";

const level = { draft: 0, inReview: 2, scheduled: 3, published: 4, unpublished: 1, retracted: 1 } as const;
const word = {
  draft: "Draft",
  inReview: "In review",
  scheduled: "Scheduled",
  published: "Published",
  unpublished: "Unpublished",
  retracted: "Retracted",
} as const;

/** The state of an article: a disc that fills as it rises, always with its word. */
export function StateTide({ state, also }: { state: ArticleStateView; also?: string }) {
  return (
    <span className={`tide tide-${level[state]}`}>
      {word[state]}
      {also && <span className="tide-also">, {also}</span>}
    </span>
  );
}
