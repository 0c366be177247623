import Link from "next/link";
import type { RowClock } from "@/components/admin/articles/article-row";
import { DeskTime } from "@/components/admin/ui/desk-time";
import { newsroomAddress } from "@/lib/newsroom-list";
import type { ReadArticle } from "@/lib/views/morning-view";
import { ReadLine } from "./read-line";

/** What readers got last, and how often it was opened so far. */
export function JustPublished({ articles, clock }: { articles: readonly ReadArticle[]; clock: RowClock }) {
  return (
    <section className="morning-part" aria-label="Just published">
      <h2>
        <Link href={newsroomAddress({ view: "published" })} prefetch={false}>
          Just published
        </Link>
      </h2>
      {articles.length === 0 ? (
        <p className="morning-nothing">Nothing is published yet.</p>
      ) : (
        <ul className="morning-lines">
          {articles.map((article) => (
            <ReadLine key={article.id} article={article}>
              {article.section} · <DeskTime instant={article.listedAt} {...clock} />
            </ReadLine>
          ))}
        </ul>
      )}
    </section>
  );
}
