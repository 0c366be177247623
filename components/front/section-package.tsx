import type { SectionLink } from "@/lib/views/card-view";
import type { FrontPackage } from "@/lib/views/front-view";
import { BandHead } from "./band-head";
import { Half } from "./shapes/half";
import { HeadlinesShape } from "./shapes/headlines-shape";
import { LeadAndList } from "./shapes/lead-and-list";
import { OpinionShape } from "./shapes/opinion-shape";
import { PictureRight } from "./shapes/picture-right";
import { ThreeUp } from "./shapes/three-up";

/** A section on the front, under its own rule and in its own tint; `half`, with the place of its picture, when another stands beside it. */
export function SectionPackage(props: {
  sectionPackage: FrontPackage;
  inner: readonly SectionLink[];
  half?: "above" | "beside" | undefined;
}) {
  const { section, shape, cards } = props.sectionPackage;
  const id = `section-${section.slug}`;
  const band = (
    <section className={`band tint-${section.tint}`} aria-labelledby={id}>
      <BandHead id={id} name={section.name} url={section.url} inner={props.inner} />
      {props.half ? (
        <Half cards={cards} within={section.slug} picture={props.half} />
      ) : (
        <Shape shape={shape} cards={cards} within={section.slug} />
      )}
    </section>
  );
  if (props.half) return band;
  return shape === "opinion" ? (
    <div className="opinion">
      <div className="page">{band}</div>
    </div>
  ) : (
    <div className="page">{band}</div>
  );
}

function Shape({ shape, cards, within }: Pick<FrontPackage, "shape" | "cards"> & { within: string }) {
  switch (shape) {
    case "lead-and-list":
      return <LeadAndList cards={cards} within={within} />;
    case "three-up":
      return <ThreeUp cards={cards} within={within} />;
    case "picture-right":
      return <PictureRight cards={cards} within={within} />;
    case "opinion":
      return <OpinionShape cards={cards} />;
    case "headlines":
      return <HeadlinesShape cards={cards} within={within} />;
  }
}
