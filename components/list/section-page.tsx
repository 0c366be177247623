import { Card } from "@/components/card/card";
import { PageFrame } from "@/components/site/page-frame";
import type { ListView } from "@/lib/views/list-view";
import type { SectionView } from "@/lib/views/section-view";
import type { SiteView } from "@/lib/views/site-view";
import { ListName } from "./list-name";
import { Pagination } from "./pagination";
import { River } from "./river";

/** How many articles stand large on top of a section's first page. */
const top = 4;

/** A section: its name, what lies inside it, the newest large, the rest day by day. */
export function SectionPage(props: { site: SiteView; section: SectionView; list: ListView; now: Date }) {
  const { site, section, list, now } = props;
  const first = list.newerCursor === null && list.cards.length > top;
  const [lead, ...second] = first ? list.cards.slice(0, top) : [];
  return (
    <PageFrame site={site} now={now} current={section.slug}>
      <div className={`page tint-${section.tint}`}>
        <ListName name={section.name} description={section.description} />
        <InnerSections section={section} />
        {list.cards.length === 0 && <p className="day">Nothing has been published here yet.</p>}
        {lead !== undefined && (
          <div className="mt-8 mb-4 grid gap-8">
            <Card
              card={lead}
              look={{
                size: "second",
                picture: "beside-big",
                sizes: "(min-width: 62rem) 50vw, 100vw",
                text: "standfirst",
                byline: true,
                within: section.slug,
              }}
            />
            <div className="columns of-3 border-t border-rule pt-6">
              {second.map((card) => (
                <Card
                  key={card.id}
                  card={card}
                  look={{ within: section.slug, sizes: "(min-width: 46rem) 31vw, 100vw" }}
                />
              ))}
            </div>
          </div>
        )}
        <River cards={first ? list.cards.slice(top) : list.cards} clockface={site} within={section.slug} />
        <Pagination list={list} path={section.url} />
      </div>
    </PageFrame>
  );
}

/** The sections inside this one, or beside it. */
function InnerSections({ section }: { section: SectionView }) {
  if (section.parent === null && section.inner.length === 0) return null;
  return (
    <nav className="inner-sections" aria-label={section.parent === null ? `Inside ${section.name}` : "Part of"}>
      {section.parent !== null && <a href={section.parent.url}>{section.parent.name}</a>}
      {section.inner.map((inner) => (
        <a key={inner.id} href={inner.url}>
          {inner.name}
        </a>
      ))}
    </nav>
  );
}
