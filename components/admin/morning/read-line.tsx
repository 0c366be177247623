import Link from "next/link";
import type { ReactNode } from "react";
import type { ReadArticle } from "@/lib/views/morning-view";

/** An article that readers see: to the newsroom's side of it where one may go there, else to the page itself. */
export function ReadLine({ article, children }: { article: ReadArticle; children: ReactNode }) {
  const { id, headline, url, mayOpen, views } = article;
  return (
    <li className="morning-read">
      {mayOpen ? (
        <Link href={`/admin/articles/${id}`} prefetch={false}>
          {headline}
        </Link>
      ) : (
        <a href={url}>{headline}</a>
      )}
      <small>{children}</small>
      <span className="number">
        {views.toLocaleString("en-GB")} <span className="skip">{views === 1 ? "view" : "views"}</span>
      </span>
    </li>
  );
}
