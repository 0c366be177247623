import { kindName } from "@/components/card/kicker";
import type { ArticleView } from "@/lib/views/article-view";

/** The section as a link, then what the article is about and what kind of journalism it is, each said once. */
export function ArticleKicker({ article }: { article: ArticleView }) {
  const words = [article.kicker, kindName(article.kind)].filter(
    (word, place, all) => word !== "" && word !== article.section.name && all.indexOf(word) === place,
  );
  return (
    <p className="kicker">
      <a href={article.section.url}>{article.section.name}</a>
      {words.map((word) => ` · ${word}`)}
    </p>
  );
}
