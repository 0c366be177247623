import Link from "next/link";
import type { RowClock } from "@/components/admin/articles/article-row";
import { DeskTime } from "@/components/admin/ui/desk-time";
import type { ComparisonView } from "@/lib/views/comparison-view";
import type { RevisionLine, RevisionList } from "@/lib/views/revision-view";

const marks: Record<RevisionLine["marks"][number], string> = {
  working: "Being worked on",
  live: "Readers see it",
  scheduled: "Scheduled",
};

type Props = { articleId: string; list: RevisionList; comparison: ComparisonView | null; clock: RowClock };

/** The revisions, newest first: who saved what and why. Two of them are chosen to be compared. */
export function RevisionListing({ articleId, list, comparison, clock }: Props) {
  const pair = { before: comparison?.before.number, after: comparison?.after.number };
  return (
    <div className="revision-list panel">
      <form action={`/admin/articles/${articleId}/revisions`} aria-label="Two revisions to compare">
        <div className="revision-head">
          <h2>Compare</h2>
          <button type="submit" className="button">
            Compare these two
          </button>
        </div>
        <ol>
          {list.lines.map((line) => (
            <li key={line.number}>
              <span className="revision-pick">
                {(["before", "after"] as const).map((side) => (
                  <label key={side}>
                    <span className="skip">
                      Revision {line.number} as the {side === "before" ? "older" : "newer"} one
                    </span>
                    <input type="radio" name={side} value={line.number} defaultChecked={pair[side] === line.number} />
                  </label>
                ))}
              </span>
              <div>
                <p>
                  <strong className="number">{line.number}</strong> <DeskTime instant={line.savedAt} {...clock} />
                  {line.savedBy !== "" && `, ${line.savedBy}`}
                </p>
                {line.marks.map((mark) => (
                  <p key={mark} className={mark === "live" ? "revision-mark late" : "revision-mark"}>
                    {marks[mark]}
                  </p>
                ))}
                {line.reason !== "" && <p>{line.reason}</p>}
                {line.folded.length > 0 && <Folded articleId={articleId} line={line} />}
              </div>
            </li>
          ))}
        </ol>
      </form>
      {list.before !== null && (
        <Link className="button" href={`/admin/articles/${articleId}/revisions?older=${list.before}`} prefetch={false}>
          Older ones
        </Link>
      )}
    </div>
  );
}

/** What the editor saved by itself on the way there. */
function Folded({ articleId, line: { number, folded } }: { articleId: string; line: RevisionLine }) {
  return (
    <details>
      <summary>
        {folded.length} saved {folded.length === 1 ? "by itself" : "by themselves"} before it
      </summary>
      <p>
        {folded.map((one) => (
          <Link
            key={one}
            href={`/admin/articles/${articleId}/revisions?before=${one}&after=${number}`}
            prefetch={false}
            className="number"
          >
            {one}
          </Link>
        ))}
      </p>
    </details>
  );
}
