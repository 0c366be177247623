import { addresses } from "@/lib/addresses";
import type { SiteView } from "@/lib/views/site-view";
import { Menu } from "./menu";

/** The ways through the paper in the corner of every masthead. */
export function TopLinks({ site }: { site: SiteView }) {
  return (
    <ul className="top-links">
      <li>
        <a href={addresses.archive()}>Archive</a>
      </li>
      <li>
        <a href={addresses.search()}>Search</a>
      </li>
      <li>
        <Menu site={site} />
      </li>
    </ul>
  );
}
