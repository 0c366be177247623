import { listAddresses } from "@/lib/list-addresses";
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
  const beside = listAddresses(list, path, query);
  if (beside.newer === null && beside.older === null) return null;
  return (
    <nav className="pagination" aria-label="Pages">
      {beside.newer !== null && (
        <a rel="prev" href={beside.newer}>
          {newer}
        </a>
      )}
      {beside.older !== null && (
        <a rel="next" href={beside.older}>
          {older}
        </a>
      )}
    </nav>
  );
}
