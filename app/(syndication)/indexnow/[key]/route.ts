import { tags } from "@/lib/cache-tags";
import { env } from "@/server/env";
import { answer, nothingHere } from "../../answer";

export const dynamic = "force-dynamic";

/**
 * The file by which search engines see that notices under our key come from this site. next.config.ts leads here from
 * "/<key>.txt": at the root, where the protocol wants it, it would be taken for a section.
 */
export async function GET(_: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  const { key } = await params;
  if (key !== env().indexNowKey) return nothingHere({ tags: [tags.site] });
  return answer(`${key}\n`, { type: "text/plain", tags: [tags.site] });
}
