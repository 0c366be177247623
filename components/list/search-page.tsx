import { CardByline } from "@/components/card/card-byline";
import { Kicker } from "@/components/card/kicker";
import { PageFrame } from "@/components/site/page-frame";
import { Picture } from "@/components/site/picture";
import { SiteTime } from "@/components/site/site-time";
import { addresses } from "@/lib/addresses";
import { longDate } from "@/lib/dates";
import type { MarkedSpan, SearchMatch, SearchView } from "@/lib/views/search-view";
import type { SiteView } from "@/lib/views/site-view";
import { ListName } from "./list-name";
import { Pagination } from "./pagination";
import { SearchForm } from "./search-form";

/** The search: its form, what was found with the words marked, and what to try when nothing was. */
export function SearchPage({ site, search, now }: { site: SiteView; search: SearchView; now: Date }) {
  const values = {
    q: search.q,
    section: search.section?.slug ?? "",
    from: search.from ?? "",
    to: search.to ?? "",
    order: search.order,
  };
  return (
    <PageFrame site={site} now={now}>
      <div className="page">
        <ListName name="Search" description="Headlines, texts and bylines, back to the first edition." />
        <div className="max-w-[52rem] py-6">
          <SearchForm values={values} sections={site.sections.flatMap((section) => [section, ...section.inner])} />
        </div>
        <Outcome search={search} language={site.language} />
        <ol className="river matches">
          {search.matches.map((match) => (
            <Match key={match.card.id} match={match} site={site} />
          ))}
        </ol>
        <Pagination list={search} path={addresses.search()} query={searchQuery(values)} />
      </div>
    </PageFrame>
  );
}

/** The question as it stands in an address, without what is at its default. */
function searchQuery(values: { q: string; section: string; from: string; to: string; order: string }): string {
  const given = Object.entries(values).filter(
    ([key, value]) => value !== "" && !(key === "order" && value === "relevance"),
  );
  return new URLSearchParams(given).toString();
}

function Outcome({ search, language }: { search: SearchView; language: string }) {
  if (search.outcome === "empty")
    return (
      <p className="underlined max-w-measure text-soft">
        All words are looked for. Words in “quotation marks” stay together, and a minus before a word leaves it out. By
        day, everything is in the <a href={addresses.archive()}>archive</a>.
      </p>
    );
  return (
    <div className="grid gap-2 pb-4">
      <p role="status">{outcomeSentence(search, language)}</p>
      {search.shortened && <p className="label">Only the first 32 words were looked for.</p>}
      {search.suggestion !== null && (
        <p className="underlined">
          Did you mean{" "}
          <a href={`${addresses.search()}?${new URLSearchParams({ q: search.suggestion })}`}>{search.suggestion}</a>?
        </p>
      )}
    </div>
  );
}

function outcomeSentence({ outcome, q, total, order }: SearchView, language: string): string {
  if (outcome === "no-words") return `“${q}” holds no word that can be looked for. Try a name, a place or a thing.`;
  if (total.count === 0) return `Nothing was found for “${q}”. Try fewer words, or take a filter away.`;
  const count = total.count.toLocaleString(language);
  if (total.more && order === "relevance") {
    return `More than ${count} articles match “${q}”; these are the best of the newest ${count}.`;
  }
  if (total.more) return `More than ${count} articles match “${q}”.`;
  return total.count === 1 ? `One article matches “${q}”.` : `${count} articles match “${q}”.`;
}

function Match({ match, site }: { match: SearchMatch; site: SiteView }) {
  const { card, headline } = match;
  return (
    <li className={`card tint-${card.section.tint}`}>
      <p className="when">
        <SiteTime instant={card.publishedAt} clockface={site} text={longDate(card.publishedAt, site)} />
      </p>
      <div>
        <Kicker card={card} />
        <h2>
          <a href={card.url}>
            <Marked spans={headline} />
          </a>
        </h2>
        <Passages match={match} />
        <CardByline card={card} />
      </div>
      {card.picture !== null && (
        <figure>
          <Picture
            picture={card.picture}
            crop="standard"
            sizes="(min-width: 62rem) 13rem, (min-width: 46rem) 11rem, 6rem"
            altText=""
          />
        </figure>
      )}
    </li>
  );
}

/** What the body says where it was found; of an article whose headline or byline was found, what announces it. */
function Passages({ match: { card, passages, beginsBody } }: { match: SearchMatch }) {
  const announced = card.trailText || card.standfirst;
  if (passages.length === 0) return announced === "" ? null : <p>{announced}</p>;
  return (
    <p>
      {!beginsBody && "… "}
      {passages.map((passage, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: passages have no other name than their place.
        <span key={place}>
          {place > 0 && " … "}
          <Marked spans={passage} />
        </span>
      ))}{" "}
      …
    </p>
  );
}

function Marked({ spans }: { spans: readonly MarkedSpan[] }) {
  return spans.map((span, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: spans have no other name than their place.
    span.marked ? <mark key={place}>{span.text}</mark> : span.text,
  );
}
