import { SiteTime } from "@/components/site/site-time";
import { type Clockface, clockTime, longDate } from "@/lib/dates";
import type { ArticleView, CommentView } from "@/lib/views/article-view";

/**
 * The end of an article. Closed comments are an ending and not an error: what was said before can be read, then the
 * double rule, and a letter is offered where the newsroom takes letters.
 */
export function CommentsFooter(props: {
  comments: ArticleView["comments"];
  lettersEmail: string;
  clockface: Clockface;
}) {
  const { comments, lettersEmail, clockface } = props;
  if (comments.policy === "off") return null;
  return (
    <section className="comments" id="comments" aria-labelledby="comments-closed">
      {comments.list.length > 0 && <EarlierComments list={comments.list} clockface={clockface} />}
      <div className="ending">
        <Anchor />
        <h2 id="comments-closed">Comments are closed.</h2>
        {lettersEmail !== "" && (
          <p>
            {comments.list.length === 0 ? "None were published here. " : ""}
            We would be glad of a letter instead, signed and with the place that you write from:{" "}
            <a href={`mailto:${lettersEmail}`}>{lettersEmail}</a>
          </p>
        )}
      </div>
    </section>
  );
}

function EarlierComments({ list, clockface }: { list: readonly CommentView[]; clockface: Clockface }) {
  return (
    <div className="earlier-comments">
      <h2>What readers said</h2>
      <ol>
        {list.map((comment) => (
          <li key={comment.id} id={`comment-${comment.id}`}>
            <p className="comment-head">
              <span className="comment-name">{comment.name}</span>{" "}
              <SiteTime
                instant={comment.createdAt}
                clockface={clockface}
                text={`${longDate(comment.createdAt, clockface)}, ${clockTime(comment.createdAt, clockface)}`}
              />
            </p>
            {comment.text.split(/\n\s*\n/).map((paragraph, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name of their own and never move.
              <p key={place}>{paragraph}</p>
            ))}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Anchor() {
  return (
    <svg viewBox="0 0 52 60" width="42" height="48" aria-hidden="true">
      <path
        fillRule="evenodd"
        d="M26 0a8 8 0 0 1 3 15.4V22h9v5h-9v24.5c8-1.3 14-6.5 15.5-13.500l-5 2.500L47 28l5 13-4.500-1.500C45 51 36.500 58 26 60 15.500 58 7 51 4.500 39.500L0 41l5-13 7.500 12.500-5-2.500c1.500 7 7.500 12.200 15.500 13.500V27h-9v-5h9v-6.600A8 8 0 0 1 26 0zm0 4.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7z"
      />
    </svg>
  );
}
