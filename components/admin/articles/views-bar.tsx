import Link from "next/link";
import { type NewsroomQuestion, newsroomAddress, newsroomViewNames, newsroomViews } from "@/lib/newsroom-list";
import { countText, type ViewCounts } from "@/lib/views/view-counts";

type Section = { slug: string; name: string; inner: readonly { slug: string; name: string }[] };
type Props = { question: NewsroomQuestion; counted: ViewCounts; sections: readonly Section[] };

/** The views beside the list, each with what it holds, and the sections under them. */
export function ViewsBar({ question, counted, sections }: Props) {
  return (
    <nav className="views" aria-label="Views of the list">
      <h2>Views</h2>
      <ul>
        {newsroomViews.map((view) => (
          <li key={view}>
            <Link
              href={newsroomAddress({ view, section: question.section })}
              prefetch={false}
              aria-current={view === question.view ? "page" : undefined}
            >
              {newsroomViewNames[view]}
              <span className="number">{countText(counted.counts[view], counted.most)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <h2>Sections</h2>
      <ul>
        <SectionLine question={question} slug={null} name="All sections" />
        {sections.flatMap(({ slug, name, inner }) => [
          <SectionLine key={slug} question={question} slug={slug} name={name} />,
          ...inner.map((one) => (
            <SectionLine key={one.slug} question={question} slug={one.slug} name={one.name} isInner />
          )),
        ])}
      </ul>
    </nav>
  );
}

function SectionLine(props: { question: NewsroomQuestion; slug: string | null; name: string; isInner?: boolean }) {
  const { question, slug, name, isInner = false } = props;
  return (
    <li className={isInner ? "views-inner" : undefined}>
      <Link
        href={newsroomAddress({ view: question.view, section: slug })}
        prefetch={false}
        aria-current={slug === question.section ? "true" : undefined}
      >
        {name}
      </Link>
    </li>
  );
}
