import Link from "next/link";
import { KeyLine } from "@/components/admin/ui/key-line";
import { RoomHead } from "@/components/admin/ui/room-head";
import {
  isNarrowed,
  type NewsroomEdge,
  type NewsroomQuestion,
  newsroomAddress,
  newsroomViewNames,
} from "@/lib/newsroom-list";
import type { DeskArticleView } from "@/lib/views/desk-article-view";
import type { ViewCounts } from "@/lib/views/view-counts";
import { ArticleList } from "./article-list";
import type { RowClock } from "./article-row";
import type { BulkChoices } from "./bulk-bar";
import { type FilterChoices, ListFilters } from "./list-filters";
import type { BulkActions } from "./use-bulk";
import { ViewsBar } from "./views-bar";

type Section = { slug: string; name: string; inner: readonly { slug: string; name: string }[] };

type Props = {
  question: NewsroomQuestion;
  list: { articles: readonly DeskArticleView[]; next: NewsroomEdge | null; previous: NewsroomEdge | null };
  counted: ViewCounts;
  sections: readonly Section[];
  choices: FilterChoices & BulkChoices;
  clock: RowClock;
  actions: BulkActions;
};

/** The room of the articles: views at the side, what they hold in the middle, keys along the edge. */
export function ArticlesRoom({ question, list, counted, sections, choices, clock, actions }: Props) {
  return (
    <div className="with-keyline">
      <div className="room with-views">
        <ViewsBar question={question} counted={counted} sections={sections} />
        <section aria-labelledby="room-name">
          <RoomHead
            title={<span id="room-name">{newsroomViewNames[question.view]}</span>}
            about={aboutOf(question, sections)}
          >
            <Link href="/admin/articles/new" prefetch={false} className="button phone-only">
              New article
            </Link>
          </RoomHead>
          <ListFilters question={question} choices={choices} />
          <ArticleList
            articles={list.articles}
            nothing={nothingText(question)}
            clock={clock}
            choices={choices}
            actions={actions}
          />
          <PageLinks question={question} {...list} />
        </section>
      </div>
      <KeyLine
        keys={[
          ["J", "next"],
          ["K", "previous"],
          ["↵", "open"],
          ["X", "select"],
          ["/", "find"],
          ["N", "new"],
          ["Ctrl K", "go anywhere"],
          ["?", "all keys"],
        ]}
      />
    </div>
  );
}

function aboutOf({ section, view }: NewsroomQuestion, sections: readonly Section[]): string | undefined {
  const named = sections.flatMap((one) => [one, ...one.inner]).find(({ slug }) => slug === section)?.name;
  const order =
    view === "scheduled"
      ? "the next first"
      : view === "trash"
        ? "the latest thrown away first"
        : "the latest changed first";
  return named === undefined ? order : `${named}, ${order}`;
}

function nothingText(question: NewsroomQuestion): string {
  if (question.after !== null || question.before !== null) return "The list ends here.";
  if (isNarrowed(question)) return "Nothing here is like that. Ask for less, or look in Everything.";
  return question.view === "trash" ? "The trash is empty." : "Nothing is here at the moment.";
}

function PageLinks({
  question,
  next,
  previous,
}: { question: NewsroomQuestion } & Pick<Props["list"], "next" | "previous">) {
  if (next === null && previous === null) return null;
  const at = { after: null, before: null };
  return (
    <nav className="page-links" aria-label="Pages of the list">
      {previous !== null && (
        <>
          <Link href={newsroomAddress({ ...question, ...at })} prefetch={false} className="button">
            First page
          </Link>
          <Link href={newsroomAddress({ ...question, ...at, before: previous })} prefetch={false} className="button">
            Page before
          </Link>
        </>
      )}
      {next !== null && (
        <Link href={newsroomAddress({ ...question, ...at, after: next })} prefetch={false} className="button">
          Next page
        </Link>
      )}
    </nav>
  );
}
