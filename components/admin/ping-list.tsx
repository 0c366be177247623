import type { Clockface } from "@/lib/dates";
import type { PingPage, PingView } from "@/lib/views/ping-view";
import { Moment } from "./moment";

type Props = { page: PingPage; clock: Clockface; isFirst: boolean };

const kinds: Record<PingView["kind"], string> = { indexNow: "Search engines (IndexNow)", webSub: "Feed hub (WebSub)" };

/** How many addresses of one notice are written out. */
const shownPaths = 3;

/** What was told outside, newest first. */
export function PingList({ page: { pings, olderCursor, told }, clock, isFirst }: Props) {
  return (
    <>
      <p>
        {told.indexNow
          ? "Search engines are told of changes."
          : "Search engines are told nothing: INDEXNOW_KEY is not set."}{" "}
        {told.webSub ? "A feed hub is told of changes." : "No feed hub is told anything: WEBSUB_HUB is not set."}
      </p>
      {pings.length === 0 ? (
        <p>{isFirst ? "Nothing was to be told in the last thirty days." : "Nothing older is kept."}</p>
      ) : (
        <table className="list-table audit">
          <caption className="visually-hidden">Pings, newest first</caption>
          <thead>
            <tr>
              <th scope="col">Changed</th>
              <th scope="col">Told to</th>
              <th scope="col">Addresses</th>
              <th scope="col">How it went</th>
            </tr>
          </thead>
          <tbody>
            {pings.map((ping) => (
              <tr key={ping.id}>
                <td>
                  <Moment at={ping.at} clock={clock} />
                </td>
                <td>{kinds[ping.kind]}</td>
                <td className="address">
                  <Paths paths={ping.paths} />
                </td>
                <td>
                  <Outcome ping={ping} clock={clock} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <nav className="deeds" aria-label="Pages">
        {!isFirst && <a href="/admin/pings">Newest</a>}
        {olderCursor !== null && <a href={`/admin/pings?after=${olderCursor}`}>Older</a>}
      </nav>
    </>
  );
}

function Paths({ paths }: { paths: readonly string[] }) {
  const more = paths.length - shownPaths;
  return (
    <>
      {paths.slice(0, shownPaths).map((path) => (
        <div key={path} className="py-1.5">
          <a href={path}>{path}</a>
        </div>
      ))}
      {more > 0 && <small>and {more} more</small>}
    </>
  );
}

function Outcome({ ping: { state, sentAt, dueAt, attempts, problem }, clock }: { ping: PingView; clock: Clockface }) {
  const tried = attempts === 1 ? "1 attempt" : `${attempts} attempts`;
  if (sentAt !== null) {
    return (
      <>
        Taken <Moment at={sentAt} clock={clock} />
        {attempts > 1 && <small>after {tried}</small>}
      </>
    );
  }
  return (
    <>
      {state === "given-up" ? (
        <strong>Given up after {tried}</strong>
      ) : problem === "" || dueAt === null ? (
        "Waits to be sent"
      ) : (
        <>
          {tried}; the next <Moment at={dueAt} clock={clock} />
        </>
      )}
      {problem !== "" && <small>{problem}</small>}
    </>
  );
}
