import { SiteTime } from "@/components/site/site-time";
import { type Clockface, clockTime, longDate } from "@/lib/dates";
import type { ChangeNoteView } from "@/lib/views/article-view";

/** What has changed since the article was first published, newest first. Nothing when nothing was noted. */
export function ChangeNotes({ changes, clockface }: { changes: readonly ChangeNoteView[]; clockface: Clockface }) {
  if (changes.length === 0) return null;
  return (
    <section className="change-notes" aria-labelledby="changes">
      <h2 className="kicker" id="changes">
        What has changed
      </h2>
      <ol>
        {changes.toReversed().map(({ id, text, publishedAt }) => (
          <li key={id}>
            <SiteTime
              instant={publishedAt}
              clockface={clockface}
              text={`${longDate(publishedAt, clockface)}, ${clockTime(publishedAt, clockface)}`}
            />
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
