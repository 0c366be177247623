import type { Metadata } from "next";
import { ArticlesRoom } from "@/components/admin/articles/articles-room";
import { newsroomViewNames, readNewsroomQuestion } from "@/lib/newsroom-list";
import { listNewsroomArticles } from "@/server/articles/list-newsroom-articles";
import { db } from "@/server/db";
import { countViews } from "@/server/desk/count-views";
import { listChoices } from "@/server/desk/list-choices";
import { getSite } from "@/server/site/get-site";
import { requireStaff } from "../../current-staff";
import { bulkChange, undo } from "./actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: newsroomViewNames[readNewsroomQuestion(await searchParams).view] };
}

export default async function Articles({ searchParams }: Props) {
  const question = readNewsroomQuestion(await searchParams);
  const [actor, site] = await Promise.all([requireStaff(), getSite(db)]);
  const now = new Date();
  const [list, counted, choices] = await Promise.all([
    listNewsroomArticles(db, { question, actor, clockface: site, now }),
    countViews(db, { actor }),
    listChoices(db, { actor }),
  ]);
  return (
    <ArticlesRoom
      question={question}
      list={list}
      counted={counted}
      sections={site.sections}
      choices={choices}
      clock={{ timeZone: site.timeZone, now: now.toISOString() }}
      actions={{ bulkChange, undo }}
    />
  );
}
