import { answerFeed } from "../answer-feed";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return answerFeed({ kind: "site" }, "json");
}
