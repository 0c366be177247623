import { Card } from "@/components/card/card";
import type { Clockface } from "@/lib/dates";
import type { CardView } from "@/lib/views/card-view";

/** The newest article of a list, large, and the three that follow it where there are more. */
export function ListTop(props: { cards: readonly CardView[]; clockface: Clockface; within?: string }) {
  const { clockface, within = "" } = props;
  const [lead, ...second] = props.cards;
  if (lead === undefined) return null;
  return (
    <div className="list-top">
      <h2 className="unseen">The newest</h2>
      <Card
        card={lead}
        look={{
          size: "second",
          picture: "beside-big",
          crop: "wide",
          sizes: "(min-width: 62rem) 60vw, 100vw",
          eager: true,
          text: "standfirst",
          byline: true,
          dated: clockface,
          within,
        }}
      />
      {second.length > 0 && (
        <div className="border-t border-rule pt-6">
          <div className="columns of-3">
            {second.map((card) => (
              <Card
                key={card.id}
                card={card}
                look={{ within, dated: clockface, sizes: "(min-width: 46rem) 31vw, 100vw" }}
              />
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
