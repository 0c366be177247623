import { Card } from "@/components/card/card";
import { HeadlineList } from "@/components/card/headline-list";
import type { CardView } from "@/lib/views/card-view";

/** One article with its picture beside it, and headlines at the end of the line. */
export function LeadAndList({ cards, within }: { cards: readonly CardView[]; within: string }) {
  const [first, ...rest] = cards;
  if (first === undefined) return null;
  return (
    <div className="columns of-12">
      <div className="span-7">
        <Card
          card={first}
          look={{
            size: "third",
            picture: "beside",
            sizes: "(min-width: 62rem) 28vw, (min-width: 46rem) 45vw, 100vw",
            byline: true,
            within,
          }}
        />
      </div>
      {rest.length > 0 && (
        <div className="span-5">
          <HeadlineList cards={rest} within={within} />
        </div>
      )}
    </div>
  );
}
