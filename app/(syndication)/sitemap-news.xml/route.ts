import { answerSitemap } from "../answer-sitemap";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return answerSitemap({ kind: "news", part: 1 });
}
