import { tags } from "@/lib/cache-tags";
import { db } from "@/server/db";
import { getSite } from "@/server/site/get-site";
import { answer } from "../answer";

export const dynamic = "force-dynamic";

const paper = "#f8f2e6";

/** What a phone shows when somebody keeps the paper on its first screen. */
export async function GET(): Promise<Response> {
  const site = await getSite(db);
  const manifest = {
    name: site.name,
    short_name: site.name,
    description: site.strapline,
    lang: site.language,
    start_url: "/",
    display: "minimal-ui",
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
  return answer(JSON.stringify(manifest), { type: "application/manifest+json", tags: [tags.site] });
}
