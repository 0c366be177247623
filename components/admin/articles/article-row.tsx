import Link from "next/link";
import { DeskTime } from "@/components/admin/ui/desk-time";
import { StageTide } from "@/components/admin/ui/stage-tide";
import { articleKindNames } from "@/lib/article-kind-names";
import type { DeskArticleView } from "@/lib/views/desk-article-view";

export type RowClock = { timeZone: string; now: string };

type Props = {
  article: DeskArticleView;
  clock: RowClock;
  isSelected: boolean;
  /** With `through` everything from the last one on is taken with it. */
  onSelect: (id: string, through: boolean) => void;
};

/** One article in the newsroom's list. On a phone it is a card. */
export function ArticleRow({ article, clock, isSelected, onSelect }: Props) {
  const { id, stage, headline, slugline, kind, section, contributors, words, updatedAt, changedBy } = article;
  return (
    <tr aria-selected={isSelected} data-article={id}>
      <td className="row-select">
        <label>
          <span className="skip">Select “{headline || "no headline yet"}”</span>
          <input
            type="checkbox"
            checked={isSelected}
            onChange={(event) => onSelect(id, (event.nativeEvent as MouseEvent).shiftKey)}
          />
        </label>
      </td>
      <td className="row-stage">
        <StageTide stage={stage} />
      </td>
      <th scope="row">
        <Link href={`/admin/articles/${id}`} prefetch={false} className="row-headline">
          {headline || <i>No headline yet</i>}
        </Link>
        <small>{[section.name, articleKindNames[kind], slugline].filter((part) => part !== "").join(" · ")}</small>
      </th>
      <td className="row-names">{contributors.length > 0 ? contributors.join(", ") : article.owner?.name}</td>
      <td className="number row-words">{words > 0 ? words.toLocaleString("en-GB") : "—"}</td>
      <td className="row-due">
        <Due article={article} clock={clock} />
      </td>
      <td className="row-changed">
        <span className="row-label">Changed </span>
        <DeskTime instant={updatedAt} {...clock} />
        {changedBy !== null && <small>{changedBy}</small>}
      </td>
    </tr>
  );
}

/** When it will be before readers, or what keeps it from them. */
function Due({ article, clock }: { article: DeskArticleView; clock: RowClock }) {
  const { scheduledFor, isOverdue, embargoedUntil, trashedAt } = article;
  if (trashedAt !== null) {
    return (
      <>
        thrown away <DeskTime instant={trashedAt} {...clock} />
      </>
    );
  }
  if (scheduledFor !== null) {
    return (
      <span className={isOverdue ? "late" : undefined}>
        <DeskTime instant={scheduledFor} {...clock} />
        {isOverdue && " late"}
      </span>
    );
  }
  if (embargoedUntil !== null && embargoedUntil > clock.now) {
    return (
      <>
        embargo <DeskTime instant={embargoedUntil} {...clock} />
      </>
    );
  }
  return null;
}
