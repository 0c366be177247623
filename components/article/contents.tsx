import { RunningText } from "@/blocks/running-text";
import type { ArticleSection } from "@/blocks/sections";
import { plainText, textOf } from "@/blocks/text";

/** With fewer sections a reader sees the whole article at a glance. */
const fewestSections = 4;

/** Whether an article of these sections has a list of contents. */
export function hasContents(sections: readonly ArticleSection[]): boolean {
  return sections.filter((section) => section.subhead !== null).length >= fewestSections;
}

/** The sections of a long article by their subheads. */
export function Contents({ sections }: { sections: readonly ArticleSection[] }) {
  if (!hasContents(sections)) return null;
  return (
    <nav className="article-contents" aria-labelledby="contents">
      <h2 className="kicker" id="contents">
        In this article
      </h2>
      <ol>
        {sections.map(
          ({ subhead }) =>
            subhead !== null && (
              <li key={subhead.id}>
                <a href={`#${subhead.anchor}`}>
                  {/* Without marks: a link inside the subhead must not stand in this one. */}
                  <RunningText text={textOf(plainText(subhead.text))} />
                </a>
              </li>
            ),
        )}
      </ol>
    </nav>
  );
}
