import { answerFeed } from "../../../answer-feed";

export const dynamic = "force-dynamic";

export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  return answerFeed({ kind: "topic", slug }, "rss");
}
