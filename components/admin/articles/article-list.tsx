"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { useKeys } from "@/components/admin/ui/use-keys";
import type { DeskArticleView } from "@/lib/views/desk-article-view";
import { ArticleRow, type RowClock } from "./article-row";
import { BulkBar, type BulkChoices } from "./bulk-bar";
import { type BulkActions, useBulk } from "./use-bulk";
import { useSelection } from "./use-selection";

type Props = {
  articles: readonly DeskArticleView[];
  /** What is said where there are none; what was done last is said and undone all the same. */
  nothing: string;
  clock: RowClock;
  choices: BulkChoices;
  actions: BulkActions;
};

/** The newsroom's list: walked with j and k, chosen with x, changed together and put back again. */
export function ArticleList({ articles, nothing, clock, choices, actions }: Props) {
  const selection = useSelection(articles.map(({ id }) => id));
  const bulk = useBulk(actions);
  const rows = useRef<HTMLTableSectionElement>(null);
  const router = useRouter();
  const undo = bulk.said?.undo ?? null;

  const links = () => [...(rows.current?.querySelectorAll<HTMLElement>(".row-headline") ?? [])];
  const place = () => links().findIndex((link) => link.closest("tr")?.contains(document.activeElement));
  const step = (by: number) => {
    const all = links();
    const from = place();
    all[Math.max(0, Math.min(all.length - 1, from === -1 ? 0 : from + by))]?.focus();
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    x: ({ shiftKey }) => {
      const article = articles[place()];
      if (article !== undefined) selection.toggle(article.id, shiftKey);
    },
    Escape: selection.clear,
    "/": () => document.querySelector<HTMLElement>(".filters input[type='search']")?.focus(),
    n: () => router.push("/admin/articles/new"),
    u: () => undo !== null && bulk.takeBack(undo),
  });

  return (
    <>
      <div role="status" className="bulk-said">
        {bulk.said !== null && (
          <div className={bulk.said.isProblem ? "said problem" : "said"}>
            {bulk.said.sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <div className="deeds">
              {undo !== null && (
                <button type="button" className="button" disabled={bulk.isPending} onClick={() => bulk.takeBack(undo)}>
                  Undo <kbd>U</kbd>
                </button>
              )}
              <button type="button" className="button quiet" onClick={bulk.putAway}>
                Put this note away
              </button>
            </div>
          </div>
        )}
      </div>
      {selection.ids.length > 0 && (
        <BulkBar
          selected={articles.filter(({ id }) => selection.has(id))}
          choices={choices}
          isPending={bulk.isPending}
          onChange={(change) => bulk.change(selection.ids, change)}
          onClear={selection.clear}
        />
      )}
      {articles.length === 0 ? (
        <p className="nothing">{nothing}</p>
      ) : (
        <table className="list-table article-table">
          <thead>
            <tr>
              <th scope="col" className="row-select">
                <label>
                  <span className="skip">Select all of this page</span>
                  <input
                    type="checkbox"
                    checked={selection.ids.length === articles.length && articles.length > 0}
                    onChange={selection.toggleAll}
                  />
                </label>
              </th>
              <th scope="col">State</th>
              <th scope="col">Article</th>
              <th scope="col">Byline</th>
              <th scope="col" className="number">
                Words
              </th>
              <th scope="col">Due</th>
              <th scope="col">Changed</th>
            </tr>
          </thead>
          <tbody ref={rows}>
            {articles.map((article) => (
              <ArticleRow
                key={article.id}
                article={article}
                clock={clock}
                isSelected={selection.has(article.id)}
                onSelect={selection.toggle}
              />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
