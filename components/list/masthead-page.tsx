import { PageFrame } from "@/components/site/page-frame";
import { Picture } from "@/components/site/picture";
import { paragraphsOf } from "@/lib/paragraphs";
import type { ContributorView } from "@/lib/views/contributor-view";
import type { SiteView } from "@/lib/views/site-view";
import { ListName } from "./list-name";

/** The people who make the paper, in the order in which the newsroom names them. */
export function MastheadPage(props: { site: SiteView; contributors: readonly ContributorView[]; now: Date }) {
  const { site, contributors, now } = props;
  return (
    <PageFrame site={site} now={now}>
      <div className="page">
        <ListName name="Who works here" description={`The people who make ${site.name}.`} />
        {contributors.length === 0 && <p className="day">Nobody has been named here yet.</p>}
        <ul className="columns of-3 mt-8">
          {contributors.map((contributor) => (
            <li key={contributor.id} className="person">
              {contributor.portrait !== null && (
                <figure>
                  <Picture picture={contributor.portrait} crop="square" sizes="6rem" altText="" />
                </figure>
              )}
              <div className="grid content-start gap-1">
                <h2>
                  <a href={contributor.url}>{contributor.name}</a>
                </h2>
                <p className="label">{contributor.role}</p>
                <p className="mt-1 text-small">{paragraphsOf(contributor.biography)[0]}</p>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </PageFrame>
  );
}
