import { PageFrame } from "@/components/site/page-frame";
import type { FrontView } from "@/lib/views/front-view";
import type { SiteView } from "@/lib/views/site-view";
import { ArchivePackage } from "./archive-package";
import { EmptyFront } from "./empty-front";
import { Latest } from "./latest";
import { Lead } from "./lead";
import { MostRead } from "./most-read";
import { SecondRank } from "./second-rank";
import { SectionPackages } from "./section-packages";

/** The front of the paper: what leads, what comes second, what is new, and each section in its own shape. */
export function FrontPage({ site, front, now }: { site: SiteView; front: FrontView; now: Date }) {
  return (
    <PageFrame site={site} now={now} front>
      {front.lead === null ? (
        <EmptyFront site={site} />
      ) : (
        <>
          <div className="page">
            <div className="columns of-12 front-top">
              <div className={front.latest.length === 0 ? "span-12" : "span-9"}>
                <Lead card={front.lead.card} followUps={front.lead.followUps} />
              </div>
              <Latest cards={front.latest} clockface={site} now={now} />
            </div>
            <SecondRank cards={front.second} />
          </div>
          <SectionPackages packages={front.packages} sections={site.sections} />
          <div className="page">
            <ArchivePackage cards={front.archive} clockface={site} />
            <MostRead cards={front.mostRead} />
          </div>
        </>
      )}
    </PageFrame>
  );
}
