import type { ArticleKind } from "@/lib/article-kind";
import type { CardView } from "@/lib/views/card-view";

const kindNames: Record<ArticleKind, string> = {
  news: "",
  analysis: "Analysis",
  opinion: "Opinion",
  background: "Background",
  report: "Report",
  review: "Review",
};

/** What a reader should know of the kind of an article before the headline; "" for plain news. */
export function kindName(kind: ArticleKind): string {
  return kindNames[kind];
}

/** The article's own kicker or its section, and its kind where that matters. `within` is the section that a list is of. */
export function Kicker({ card, within = "" }: { card: CardView; within?: string }) {
  const label = card.kicker || (card.section.slug === within ? "" : card.section.name);
  const kind = kindNames[card.kind] === label ? "" : kindNames[card.kind];
  if (label === "" && kind === "") return null;
  return <p className="kicker">{[label, kind].filter((word) => word !== "").join(" · ")}</p>;
}
