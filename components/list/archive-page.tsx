import { Fragment } from "react";
import { HeadlineList } from "@/components/card/headline-list";
import { PageFrame } from "@/components/site/page-frame";
import { addresses } from "@/lib/addresses";
import { calendarName, fullDate } from "@/lib/dates";
import { unbrokenDate } from "@/lib/unbroken-date";
import type { ArchivePart, ArchiveSpan, ArchiveView } from "@/lib/views/archive-view";
import type { SiteView } from "@/lib/views/site-view";
import { ListName } from "./list-name";
import { Pagination } from "./pagination";
import { RiverList } from "./river-list";

/** Everything that was ever published, by year, month and day. */
export function ArchivePage({ site, archive, now }: { site: SiteView; archive: ArchiveView; now: Date }) {
  return (
    <PageFrame site={site} now={now}>
      <div className="page">
        {archive.level === "all" ? (
          <ListName name="Archive" description="Everything we have published, by the day on which it appeared." />
        ) : (
          <>
            <Trail date={archive.date} language={site.language} />
            <ListName
              name={unbrokenDate(archiveName(archive.date, site))}
              description={countOf(archive.articles, site.language)}
            />
          </>
        )}
        <Contents site={site} archive={archive} />
        {archive.level !== "all" && <Beside span={archive} site={site} />}
      </div>
    </PageFrame>
  );
}

/** "Saturday, September 6, 2025", "September 2025" or "2025". */
export function archiveName(date: string, { language }: { language: string }): string {
  return date.length === 10
    ? fullDate(`${date}T12:00:00Z`, { language, timeZone: "UTC" })
    : calendarName(date, language);
}

function countOf(articles: number, language: string): string {
  if (articles === 0) return "Nothing was published then.";
  return articles === 1 ? "One article" : `${articles.toLocaleString(language)} articles`;
}

function Contents({ site, archive }: { site: SiteView; archive: ArchiveView }) {
  switch (archive.level) {
    case "all":
      return (
        <ul className="archive-parts archive-years">
          {archive.years.map((year) => (
            <li key={year.date}>
              <a href={year.url}>{year.date}</a>
            </li>
          ))}
        </ul>
      );
    case "year":
      return <Parts parts={archive.months} language={site.language} />;
    case "month":
      return archive.days.map((day) => (
        <section key={day.date} className="dated" aria-labelledby={`day-${day.date}`}>
          <h2 className="day" id={`day-${day.date}`}>
            <a href={day.url}>{unbrokenDate(archiveName(day.date, site))}</a>
          </h2>
          <div className="archive-day">
            <HeadlineList cards={day.first} />
            {day.articles > day.first.length && (
              <a className="more" href={day.url}>
                All {day.articles.toLocaleString(site.language)} articles of this day
              </a>
            )}
          </div>
        </section>
      ));
    case "day":
      return (
        <>
          <h2 className="unseen">What was published</h2>
          <RiverList cards={archive.list.cards} clockface={site} />
          <Pagination list={archive.list} path={addresses.archive(archive.date)} />
        </>
      );
  }
}

function Parts({ parts, language }: { parts: readonly ArchivePart[]; language: string }) {
  return (
    <ul className="archive-parts">
      {parts.map((part) => (
        <li key={part.date}>
          <a href={part.url}>{calendarName(part.date, language)}</a>{" "}
          <span className="label">{countOf(part.articles, language)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The way back up: archive, year, month. */
function Trail({ date, language }: { date: string; language: string }) {
  const above = [date.slice(0, 4), date.slice(0, 7)].filter((part) => part.length < date.length);
  return (
    <nav className="inner-sections trail" aria-label="Archive">
      <a href={addresses.archive()}>Archive</a>
      {above.map((part) => (
        <Fragment key={part}>
          {" "}
          <a href={addresses.archive(part)}>{calendarName(part, language)}</a>
        </Fragment>
      ))}
    </nav>
  );
}

function Beside({ span, site }: { span: ArchiveSpan; site: SiteView }) {
  const { older, newer } = span;
  if (older === null && newer === null) return null;
  return (
    <nav className="pagination" aria-label="Before and after">
      {newer !== null && (
        <a rel="prev" href={newer.url}>
          {archiveName(newer.date, site)}
        </a>
      )}{" "}
      {older !== null && (
        <a rel="next" href={older.url}>
          {archiveName(older.date, site)}
        </a>
      )}
    </nav>
  );
}
