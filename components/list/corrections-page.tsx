import { correctionKindName } from "@/components/article/corrections";
import { PageFrame } from "@/components/site/page-frame";
import { SiteTime } from "@/components/site/site-time";
import { addresses } from "@/lib/addresses";
import { longDate } from "@/lib/dates";
import type { CorrectionListView } from "@/lib/views/correction-list-view";
import type { SiteView } from "@/lib/views/site-view";
import { ListName } from "./list-name";
import { Pagination } from "./pagination";

/** Everything that was wrong and has been put right, newest first. */
export function CorrectionsPage({ site, list, now }: { site: SiteView; list: CorrectionListView; now: Date }) {
  return (
    <PageFrame site={site} now={now}>
      <div className="page">
        <ListName name="Corrections" description="What we got wrong, and what is right." />
        {list.corrections.length === 0 && <p className="day">There is nothing to correct so far.</p>}
        <ul className="corrections-list">
          {list.corrections.map((correction) => (
            <li key={correction.id} className="dated">
              <p className="when">
                <span className="kicker">{correctionKindName(correction.kind)}</span>{" "}
                <SiteTime
                  instant={correction.publishedAt}
                  clockface={site}
                  text={longDate(correction.publishedAt, site)}
                />
              </p>
              <div>
                <h2>
                  <a href={correction.article.url}>{correction.article.headline}</a>
                </h2>
                <p>{correction.text}</p>
              </div>
            </li>
          ))}
        </ul>
        <Pagination list={list} path={addresses.corrections()} newer="Newer corrections" older="Older corrections" />
      </div>
    </PageFrame>
  );
}
