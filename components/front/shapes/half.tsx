import { Card } from "@/components/card/card";
import { HeadlineList } from "@/components/card/headline-list";
import type { CardView } from "@/lib/views/card-view";

/** Half a line: one article, its picture above it where it has one, and headlines below. */
export function Half(props: { cards: readonly CardView[]; within: string; picture: "above" | "beside" }) {
  const { cards, within, picture } = props;
  const [first, ...rest] = cards;
  if (first === undefined) return null;
  const text = first.picture === null ? "standfirst" : "trail";
  return (
    <div className="grid content-start gap-4">
      <Card
        card={first}
        look={{
          size: "third",
          picture,
          crop: picture === "above" ? "wide" : "standard",
          sizes: "(min-width: 46rem) 47vw, 100vw",
          text,
          byline: true,
          within,
        }}
      />
      {rest.length > 0 && (
        <div className="border-t border-hair pt-4">
          <HeadlineList cards={rest} within={within} />
        </div>
      )}
    </div>
  );
}
