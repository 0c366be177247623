import Link from "next/link";
import type { ReactNode } from "react";
import type { RowClock } from "@/components/admin/articles/article-row";
import { DeskTime } from "@/components/admin/ui/desk-time";
import { RoomHead } from "@/components/admin/ui/room-head";
import { StageTide } from "@/components/admin/ui/stage-tide";
import { type NewsroomView, newsroomAddress } from "@/lib/newsroom-list";
import type { DeskArticleView } from "@/lib/views/desk-article-view";
import type { MorningView } from "@/lib/views/morning-view";
import { GentleRefresh } from "./gentle-refresh";
import { JustPublished } from "./just-published";
import { MostRead } from "./most-read";

type Props = { morning: MorningView; clock: RowClock; greeting: string; day: string };

/** The first screen: what is due, what waits for somebody, and what readers do. */
export function MorningRoom({ morning, clock, greeting, day }: Props) {
  const { overdue, due, inReview, drafts, changed, published, mostRead } = morning;
  return (
    <div className="room morning">
      <GentleRefresh />
      <RoomHead title={greeting} about={day}>
        <Link className="button" href={newsroomAddress({ view: "mine" })} prefetch={false}>
          My desk
        </Link>
      </RoomHead>
      {overdue.length > 0 && (
        <section className="said problem" aria-labelledby="overdue">
          <h2 id="overdue">{overdue.length === 1 ? "One article is late" : `${overdue.length} articles are late`}</h2>
          <ul className="morning-lines">
            {overdue.map((article) => (
              <Line key={article.id} article={article}>
                <span className="late">
                  was due <DeskTime instant={article.scheduledFor ?? clock.now} {...clock} />
                </span>
              </Line>
            ))}
          </ul>
        </section>
      )}
      <div className="morning-columns">
        <div>
          <Part name="Due today" view="scheduled" articles={due} nothing="Nothing more is scheduled for today.">
            {(article) => <DeskTime instant={article.scheduledFor ?? clock.now} {...clock} />}
          </Part>
          <Part name="In review" view="review" articles={inReview} nothing="Nothing waits for an editor.">
            {(article) => (
              <>
                {article.owner !== null && `${article.owner.name}, `}since{" "}
                <DeskTime instant={article.reviewRequestedAt ?? article.updatedAt} {...clock} />
              </>
            )}
          </Part>
        </div>
        <div>
          <Part name="My drafts" view="mine" articles={drafts} nothing="You have begun nothing that is still open.">
            {(article) => (
              <>
                <StageTide stage={article.stage} /> <DeskTime instant={article.updatedAt} {...clock} />
              </>
            )}
          </Part>
          <Part
            name="Unpublished changes"
            view="changed"
            articles={changed}
            nothing="Readers see the newest of everything."
          >
            {(article) => (
              <>
                {article.changedBy !== null && `${article.changedBy}, `}
                <DeskTime instant={article.updatedAt} {...clock} />
              </>
            )}
          </Part>
        </div>
        <div>
          <JustPublished articles={published} clock={clock} />
          <MostRead mostRead={mostRead} />
        </div>
      </div>
    </div>
  );
}

type PartProps = {
  name: string;
  view: NewsroomView;
  articles: readonly DeskArticleView[];
  nothing: string;
  children: (article: DeskArticleView) => ReactNode;
};

function Part({ name, view, articles, nothing, children }: PartProps) {
  return (
    <section className="morning-part" aria-label={name}>
      <h2>
        <Link href={newsroomAddress({ view })} prefetch={false}>
          {name}
        </Link>
      </h2>
      {articles.length === 0 ? (
        <p className="morning-nothing">{nothing}</p>
      ) : (
        <ul className="morning-lines">
          {articles.map((article) => (
            <Line key={article.id} article={article}>
              {children(article)}
            </Line>
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ article, children }: { article: DeskArticleView; children: ReactNode }) {
  return (
    <li>
      <Link href={`/admin/articles/${article.id}`} prefetch={false}>
        {article.headline || <i>No headline yet</i>}
      </Link>
      <small>
        {article.section.name} · {children}
      </small>
    </li>
  );
}
