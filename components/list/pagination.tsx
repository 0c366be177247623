import type { ListView } from "@/lib/views/list-view";

/** The ways to newer and older articles of a list; nothing when all of it is on this page. */
export function Pagination(props: {
  list: Pick<ListView, "olderCursor" | "newerCursor">;
  path: string;
  query?: string;
  newer?: string;
  older?: string;
}) {
  const { list, path, query = "", newer = "Newer articles", older = "Older articles" } = props;
  if (list.olderCursor === null && list.newerCursor === null) return null;
  const start = query === "" ? `${path}?` : `${path}?${query}&`;
  return (
    <nav className="pagination" aria-label="Pages">
      {list.newerCursor !== null && (
        <a rel="prev" href={`${start}before=${list.newerCursor}`}>
          {newer}
        </a>
      )}
      {list.olderCursor !== null && (
        <a rel="next" href={`${start}after=${list.olderCursor}`}>
          {older}
        </a>
      )}
    </nav>
  );
}
