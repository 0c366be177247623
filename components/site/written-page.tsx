import { articleSections } from "@/blocks/sections";
import { SectionedBody } from "@/components/article/sectioned-body";
import { ListName } from "@/components/list/list-name";
import { addresses } from "@/lib/addresses";
import type { PageView } from "@/lib/views/page-view";
import type { SiteView } from "@/lib/views/site-view";
import { PageFrame } from "./page-frame";

/** A page in which the newsroom speaks of itself: the same blocks as an article, without byline, date or comments. */
export function WrittenPage({ site, page, now }: { site: SiteView; page: PageView; now: Date }) {
  return (
    <PageFrame site={site} now={now}>
      <div className="page">
        <ListName name={page.title} description={page.description} />
        <div className="written">
          <div className="article-body max-w-measure">
            <SectionedBody
              sections={articleSections(page.body)}
              context={{ pictures: page.pictures, articles: page.articles, clockface: site, initialId: null }}
            />
          </div>
          <nav className="written-pages" aria-label="Pages of the paper">
            <ul>
              {site.pages.map(({ slug, title, url }) => (
                <li key={slug}>
                  <a href={url} {...(slug === page.slug && { "aria-current": "page" as const })}>
                    {title}
                  </a>
                </li>
              ))}
              <li>
                <a href={addresses.masthead()}>Who works here</a>
              </li>
              <li>
                <a href={addresses.corrections()}>Corrections</a>
              </li>
            </ul>
          </nav>
        </div>
      </div>
    </PageFrame>
  );
}
