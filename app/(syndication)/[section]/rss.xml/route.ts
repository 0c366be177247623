import { answerFeed } from "../../answer-feed";

export const dynamic = "force-dynamic";

export async function GET(_: Request, { params }: { params: Promise<{ section: string }> }): Promise<Response> {
  const { section: slug } = await params;
  return answerFeed({ kind: "section", slug }, "rss");
}
