import { type Counted, commentWords, counted, viewWords } from "@/lib/counted";
import { writeSlotMark } from "@/lib/slot-marks";
import type { ArticleView } from "@/lib/views/article-view";

/** "0 comments", "1 view", "4,310 views"; comments are not counted where there can be none. */
export function Counters({ article, language }: { article: ArticleView; language: string }) {
  const { id, comments, views } = article;
  return (
    <p className="counters">
      {comments.policy !== "off" && (
        <>
          <a href="#comments">
            <span>
              <Count {...counted(comments.total, language, commentWords)} />
            </span>
          </a>{" "}
        </>
      )}
      <data value={views} data-slot={writeSlotMark({ kind: "views", articleId: id, language })}>
        <Count {...counted(views, language, viewWords)} />
      </data>
    </p>
  );
}

/** The gateway writes the same markup when the count has changed (gateway/slots/slot-text.ts). */
function Count({ figure, word }: Counted) {
  return (
    <>
      <span className="figure">{figure}</span> {word}
    </>
  );
}
