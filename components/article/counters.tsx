import type { ArticleView } from "@/lib/views/article-view";

/** "0 comments", "1 view", "4,310 views"; comments are not counted where there can be none. */
export function Counters({ article, language }: { article: ArticleView; language: string }) {
  const { comments, views } = article;
  return (
    <p className="counters">
      {comments.policy !== "off" && (
        <>
          <a href="#comments">
            <Counter count={comments.total} one="comment" other="comments" language={language} />
          </a>{" "}
        </>
      )}
      <Counter count={views} one="view" other="views" language={language} />
    </p>
  );
}

function Counter(props: { count: number; one: string; other: string; language: string }) {
  const { count, one, other, language } = props;
  return (
    <span>
      <span className="figure">{new Intl.NumberFormat(language).format(count)}</span> {count === 1 ? one : other}
    </span>
  );
}
