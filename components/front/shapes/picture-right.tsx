import { Card } from "@/components/card/card";
import type { CardView } from "@/lib/views/card-view";

/** One large article whose picture stands at the end of the line; up to two more below it. */
export function PictureRight({ cards, within }: { cards: readonly CardView[]; within: string }) {
  const [first, ...rest] = cards;
  if (first === undefined) return null;
  return (
    <div className="grid gap-8">
      <Card
        card={first}
        look={{
          size: "second",
          picture: "beside-end",
          crop: "wide",
          sizes: "(min-width: 62rem) 48vw, 100vw",
          text: "standfirst",
          byline: true,
          within,
        }}
      />
      {rest.length > 0 && (
        <div className="border-t border-hair pt-6">
          <div className="columns of-2">
            {rest.map((card) => (
              <Card
                key={card.id}
                card={card}
                look={{ picture: "beside", within, sizes: "(min-width: 62rem) 22vw, 100vw" }}
              />
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
