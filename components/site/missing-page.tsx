import type { ReactNode } from "react";
import { HeadlineList } from "@/components/card/headline-list";
import { SearchForm } from "@/components/list/search-form";
import type { CardView } from "@/lib/views/card-view";

/** A page for an address with nothing to read: what happened, a search, and what is new. */
export function MissingPage(props: { name: string; words: string; latest: readonly CardView[]; children?: ReactNode }) {
  const { name, words, latest, children } = props;
  return (
    <div className="page">
      <div className="list-name">
        <h1 className="long-name">{name}</h1>
        <p>{words}</p>
      </div>
      {children}
      <div className="columns of-12 mt-8">
        <section className="span-5" aria-labelledby="look">
          <h2 className="column-head" id="look">
            Look for it
          </h2>
          <SearchForm />
        </section>
        {latest.length > 0 && (
          <section className="span-7" aria-labelledby="new">
            <h2 className="column-head" id="new">
              Latest
            </h2>
            <HeadlineList cards={latest} />
          </section>
        )}
      </div>
    </div>
  );
}
