import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { textDirection } from "@/lib/text-direction";
import { db } from "@/server/db";
import { getSite } from "@/server/site/get-site";
import "../styles/admin.css";

export const dynamic = "force-dynamic";

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ebe2d0" },
    { media: "(prefers-color-scheme: dark)", color: "#100e0b" },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const site = await getSite(db);
  return {
    title: { default: `Newsroom · ${site.name}`, template: `%s · Newsroom` },
    robots: { index: false, follow: false },
    icons: { icon: "/favicon.svg" },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const [{ language }, sent] = await Promise.all([getSite(db), headers()]);
  const nonce = /'nonce-([^']+)'/.exec(sent.get("content-security-policy") ?? "")?.[1];
  return (
    <html lang="en" dir={textDirection("en")} data-site-language={language}>
      {/* For the parts that bring a style of their own while they are used, as those that drag do. */}
      <head>{nonce !== undefined && <meta property="csp-nonce" nonce={nonce} />}</head>
      <body>{children}</body>
    </html>
  );
}
