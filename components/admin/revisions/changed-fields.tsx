import type { ReactNode } from "react";
import type { ArticleText } from "@/lib/article-text";
import type { ComparedField, TextDifference } from "@/lib/difference/compare-texts";
import type { PictureView } from "@/lib/views/picture-view";
import { Words } from "./words";

type Props = {
  before: ArticleText;
  after: ArticleText;
  difference: TextDifference;
  pictures: Record<string, PictureView>;
};

const aside: Partial<Record<ComparedField, string>> = {
  dateline: "Dateline",
  leadCaption: "Caption of the lead picture",
  trailText: "Trail text",
  slugline: "Slugline",
};

/** The head of the page, and every field that stands elsewhere where it has changed. */
export function ChangedFields({ before, after, difference, pictures }: Props) {
  const changed = (name: ComparedField): ReactNode => {
    const found = difference.fields.find((field) => field.name === name);
    return found === undefined ? after[name] : <Words changes={found.changes} />;
  };
  const isShown = (name: ComparedField) => before[name] !== "" || after[name] !== "";
  const elsewhere = difference.fields.filter(({ name }) => aside[name] !== undefined);
  return (
    <header className="comparison-head">
      {isShown("kicker") && <p className="kicker">{changed("kicker")}</p>}
      <h1>{isShown("headline") ? changed("headline") : "No headline"}</h1>
      {isShown("standfirst") && <p className="standfirst">{changed("standfirst")}</p>}
      <LeadPicture before={before} after={after} pictures={pictures} />
      {elsewhere.length > 0 && (
        <dl className="comparison-fields">
          {elsewhere.map(({ name, changes }) => (
            <div key={name}>
              <dt>{aside[name]}</dt>
              <dd>
                <Words changes={changes} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </header>
  );
}

function LeadPicture({ before, after, pictures }: Omit<Props, "difference">) {
  const picture = (id: string | null) => (id === null ? undefined : pictures[id]);
  const [old, young] = [picture(before.leadMediaId), picture(after.leadMediaId)];
  const shown = (view: PictureView) => <img src={view.files.standard[0]?.url} alt={view.altText} />;
  if (before.leadMediaId === after.leadMediaId) return young === undefined ? null : shown(young);
  return (
    <div className="comparison-pictures">
      {before.leadMediaId !== null && (
        <del>
          <span className="change-sign">Lead picture taken out</span>
          {old === undefined ? "It is no longer in the library." : shown(old)}
        </del>
      )}
      {after.leadMediaId !== null && (
        <ins>
          <span className="change-sign">Lead picture put in</span>
          {young === undefined ? "It is no longer in the library." : shown(young)}
        </ins>
      )}
    </div>
  );
}
