import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { textDirection } from "@/lib/text-direction";
import { currentSite } from "../(reader)/current-site";
import { viewport as readerViewport } from "../(reader)/layout";
import "../styles/reader.css";
import "../styles/preview.css";

/** What is shown here was not published: it is made for whoever asks, and kept by nobody. */
export const dynamic = "force-dynamic";

export const viewport: Viewport = readerViewport;

export async function generateMetadata(): Promise<Metadata> {
  const site = await currentSite();
  return {
    metadataBase: new URL(site.origin),
    title: { default: "Preview", template: "%s · Preview" },
    robots: { index: false, follow: false, nocache: true },
    referrer: "no-referrer",
    icons: { icon: "/favicon.svg" },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

/** The reader's page without the reader's script, which would count it as a view. */
export default async function PreviewLayout({ children }: { children: ReactNode }) {
  const { language } = await currentSite();
  return (
    <html lang={language} dir={textDirection(language)}>
      <body>{children}</body>
    </html>
  );
}
