import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { textDirection } from "@/lib/text-direction";
import { currentSite } from "./current-site";
import { feedTypes } from "./page-metadata";
import "../styles/reader.css";

/** Its address carries a hash of what it holds: the build puts it among its files. */
const readerScript = new URL("../scripts/reader.js", import.meta.url).href;

/** Every page is made when it is asked for and kept by the gateway: what is stored where is decided in one place. */
export const dynamic = "force-dynamic";

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f8f2e6" },
    { media: "(prefers-color-scheme: dark)", color: "#15120e" },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const site = await currentSite();
  return {
    metadataBase: new URL(site.origin),
    title: { default: site.name, template: `%s · ${site.name}` },
    description: site.strapline,
    icons: {
      icon: [
        { url: "/favicon.ico", sizes: "32x32" },
        { url: "/favicon.svg", type: "image/svg+xml" },
      ],
      apple: "/apple-touch-icon.png",
    },
    manifest: "/manifest.webmanifest",
    alternates: { types: feedTypes(site) },
    robots: { "max-image-preview": "large" },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export default async function ReaderLayout({ children }: { children: ReactNode }) {
  const { language } = await currentSite();
  return (
    <html lang={language} dir={textDirection(language)}>
      <body>
        {children}
        <script src={readerScript} defer />
      </body>
    </html>
  );
}
