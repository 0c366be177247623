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
        <Ornament />
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

/** A printer's ornament: three lozenges under which a page is over. */
function Ornament() {
  return (
    <svg viewBox="0 0 84 20" width="63" height="15" aria-hidden="true">
      <path d="M10 4l6 6-6 6-6-6zM42 0l10 10-10 10-10-10zM74 4l6 6-6 6-6-6z" />
    </svg>
  );
}
