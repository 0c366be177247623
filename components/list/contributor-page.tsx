import { PageFrame } from "@/components/site/page-frame";
import { Picture } from "@/components/site/picture";
import { paragraphsOf } from "@/lib/paragraphs";
import type { ContributorView } from "@/lib/views/contributor-view";
import type { ListView } from "@/lib/views/list-view";
import type { SiteView } from "@/lib/views/site-view";
import { ListName } from "./list-name";
import { Pagination } from "./pagination";
import { River } from "./river";

/** Somebody who writes for the paper: who they are, where to reach them, and what they wrote. */
export function ContributorPage(props: { site: SiteView; contributor: ContributorView; list: ListView; now: Date }) {
  const { site, contributor, list, now } = props;
  return (
    <PageFrame site={site} now={now}>
      <div className="page">
        <ListName name={contributor.name} description={contributor.role} />
        {list.newerCursor === null && <Biography contributor={contributor} />}
        {list.cards.length === 0 && <p className="day">Nothing under this byline has been published yet.</p>}
        <River cards={list.cards} clockface={site} by={contributor.slug} />
        <Pagination list={list} path={contributor.url} />
      </div>
    </PageFrame>
  );
}

function Biography({ contributor }: { contributor: ContributorView }) {
  const { biography, portrait, links } = contributor;
  if (biography === "" && portrait === null && links.length === 0) return null;
  return (
    <div className="biography">
      {portrait !== null && (
        <figure>
          <Picture picture={portrait} crop="square" sizes="11rem" eager />
        </figure>
      )}
      <div className="grid max-w-measure gap-3">
        {paragraphsOf(biography).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {links.length > 0 && (
          <ul className="label underlined flex flex-wrap gap-x-5">
            {links.map((link) => (
              <li key={link.url}>
                <a href={link.url} rel="me noopener">
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
