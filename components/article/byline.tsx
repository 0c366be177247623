import { Fragment } from "react";
import { Picture } from "@/components/site/picture";
import type { ContributorLink } from "@/lib/views/card-view";

/** Faces beyond this number would be a crowd and not a byline. */
const mostPortraits = 3;

/** "By A, B and C", each linked; the portraits of few, the role of one. Nothing when the article carries no names. */
export function Byline({ contributors }: { contributors: readonly ContributorLink[] }) {
  if (contributors.length === 0) return null;
  const portraits = contributors.length > mostPortraits ? [] : contributors.flatMap(({ portrait }) => portrait ?? []);
  const [only] = contributors.length === 1 ? contributors : [];
  return (
    <div className="byline">
      {portraits.length > 0 && (
        <div className="portraits">
          {portraits.map((portrait) => (
            <Picture key={portrait.id} picture={portrait} crop="square" sizes="3rem" altText="" />
          ))}
        </div>
      )}
      <p>
        By{" "}
        {contributors.map((contributor, place) => (
          <Fragment key={contributor.id}>
            {place > 0 && (place === contributors.length - 1 ? " and " : ", ")}
            <a href={contributor.url} rel="author">
              {contributor.name}
            </a>
          </Fragment>
        ))}
        {only !== undefined && only.role !== "" && (
          <>
            {" "}
            <span className="role">{only.role}</span>
          </>
        )}
      </p>
    </div>
  );
}
