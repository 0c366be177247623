import type { BlockContext } from "@/blocks/context";
import { RenderBlock } from "@/blocks/render-block";
import { RunningText } from "@/blocks/running-text";
import type { ArticleSection } from "@/blocks/sections";

/** The body: an opening, then one section for each subhead of level one, each with an anchor. */
export function SectionedBody(props: {
  sections: readonly ArticleSection[];
  context: Omit<BlockContext, "minorHeading">;
}) {
  return props.sections.map(({ subhead, blocks }) => {
    const context: BlockContext = { ...props.context, minorHeading: subhead === null ? "h2" : "h3" };
    const content = blocks.map((block) => <RenderBlock key={block.id} block={block} context={context} />);
    if (subhead === null) {
      return (
        <div className="opening" key="opening">
          {content}
        </div>
      );
    }
    return (
      <section key={subhead.id} aria-labelledby={subhead.anchor}>
        <h2 className="subhead" id={subhead.anchor}>
          <RunningText text={subhead.text} />
        </h2>
        {content}
      </section>
    );
  });
}
