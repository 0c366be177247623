import { PageFrame } from "@/components/site/page-frame";
import type { ListView } from "@/lib/views/list-view";
import type { SectionView } from "@/lib/views/section-view";
import type { SiteView } from "@/lib/views/site-view";
import { ListName } from "./list-name";
import { ListTop } from "./list-top";
import { Pagination } from "./pagination";
import { River } from "./river";
import { splitList } from "./split-list";

/** A section: its name, what lies inside it, the newest large, the rest day by day. */
export function SectionPage(props: { site: SiteView; section: SectionView; list: ListView; now: Date }) {
  const { site, section, list, now } = props;
  const { top, rest } = splitList(list);
  return (
    <PageFrame site={site} now={now} current={section.slug}>
      <div className={`page tint-${section.tint}`}>
        <ListName name={section.name} description={section.description} />
        <InnerSections section={section} />
        {list.cards.length === 0 && <p className="day">Nothing has been published here yet.</p>}
        <ListTop cards={top} clockface={site} within={section.slug} />
        <River cards={rest} clockface={site} within={section.slug} />
        <Pagination list={list} path={section.url} />
      </div>
    </PageFrame>
  );
}

/** The sections inside this one, or beside it. */
function InnerSections({ section }: { section: SectionView }) {
  if (section.parent === null && section.inner.length === 0) return null;
  return (
    <nav
      className="inner-sections"
      aria-label={section.parent === null ? `Inside ${section.name}` : "The section above"}
    >
      {section.parent !== null && (
        <span>
          Part of <a href={section.parent.url}>{section.parent.name}</a>
        </span>
      )}
      {section.inner.map((inner) => (
        <a key={inner.id} href={inner.url}>
          {inner.name}
        </a>
      ))}
    </nav>
  );
}
