import type { MetadataRoute } from "next";
import { db } from "@/server/db";
import { getSite } from "@/server/site/get-site";

export const dynamic = "force-dynamic";

/** What a phone shows when somebody keeps the paper on its first screen. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const site = await getSite(db);
  return {
    name: site.name,
    short_name: site.name,
    description: site.strapline,
    lang: site.language,
    start_url: "/",
    display: "minimal-ui",
    background_color: "#f8f2e6",
    theme_color: "#f8f2e6",
    icons: [
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
