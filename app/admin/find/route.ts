import { z } from "zod";
import { readNewsroomQuestion } from "@/lib/newsroom-list";
import type { FoundArticle } from "@/lib/views/found-article";
import { listNewsroomArticles } from "@/server/articles/list-newsroom-articles";
import { db } from "@/server/db";
import { getSite } from "@/server/site/get-site";
import { currentSession } from "../current-staff";
import { staffAnswer } from "../staff-route";

const mostFound = 8;

const askedSchema = z.object({ q: z.string().trim().min(1).max(200) });

/** The articles with these words, of those that somebody may open, the latest changed first: `?q=harbour`. */
export async function GET(request: Request): Promise<Response> {
  const session = await currentSession();
  if (session === null) return staffAnswer({ ok: false, refusal: "signed-out" });
  const asked = askedSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return staffAnswer({ ok: false, refusal: "invalid" });
  const { articles } = await listNewsroomArticles(db, {
    question: readNewsroomQuestion({ q: asked.data.q }),
    actor: session.actor,
    clockface: await getSite(db),
    now: new Date(),
    limit: mostFound,
  });
  const found: FoundArticle[] = articles.map(({ id, headline, slugline, section, stage }) => {
    return { id, headline, slugline, section: section.name, stage };
  });
  return staffAnswer({ ok: true, ...{ found } });
}
