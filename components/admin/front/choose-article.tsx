import type { Clockface } from "@/lib/dates";
import { type FrontSlot, slotNames } from "@/lib/front-slots";
import type { CardView } from "@/lib/views/card-view";
import type { FrontDeskView } from "@/lib/views/front-desk-view";
import { Moment } from "../moment";
import { ActionForm, type FormAction } from "../ui/action-form";
import { ExpectedField } from "./expected-field";

type Props = {
  slot: FrontSlot;
  q: string;
  /** What may be put there. */
  cards: readonly CardView[];
  desk: FrontDeskView;
  clock: Clockface;
  place: FormAction;
};

/** Published articles, one of which is put into a place of the front. */
export function ChooseArticle({ slot, q, cards, desk, clock, place }: Props) {
  const placed = new Map(desk.arrangement.map((one) => [one.articleId, one.slot]));
  return (
    <section className="choose" aria-labelledby="choose-article">
      <h2 id="choose-article">An article for: {slotNames[slot].toLowerCase()}</h2>
      <search>
        <form className="list-search" action="/admin/front">
          <input type="hidden" name="slot" value={slot} />
          <input
            type="search"
            name="q"
            defaultValue={q}
            aria-label="Find a published article"
            placeholder="Find a published article"
          />
          <button className="button" type="submit">
            Find
          </button>
          <a className="button quiet" href="/admin/front">
            Leave it
          </a>
        </form>
      </search>
      {cards.length === 0 && <p>{q === "" ? "Nothing is published yet." : `No published article matches “${q}”.`}</p>}
      <ActionForm action={place} label={`Put an article into: ${slotNames[slot]}`} className="candidates">
        <ExpectedField arrangement={desk.arrangement} />
        <input type="hidden" name="slot" value={slot} readOnly />
        <ul>
          {cards.map(({ id, headline, section, publishedAt }) => {
            const standing = placed.get(id);
            return (
              <li key={id}>
                <span>
                  <strong>{headline}</strong>
                  <small>
                    {section.name} · <Moment at={new Date(publishedAt)} clock={clock} />
                    {standing !== undefined && ` · now in: ${slotNames[standing].toLowerCase()}`}
                  </small>
                </span>
                <button
                  className="button"
                  type="submit"
                  name="articleId"
                  value={id}
                  aria-label={`Put here: ${headline}`}
                >
                  Put here
                </button>
              </li>
            );
          })}
        </ul>
      </ActionForm>
    </section>
  );
}
