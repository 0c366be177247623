import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { StyleNonce } from "@/components/admin/style-nonce";
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

/** The nonce under which the parts of the screens may add rules of their own; none in development. */
async function styleNonce(): Promise<string | undefined> {
  const policy = (await headers()).get("content-security-policy") ?? "";
  return /style-src[^;]*'nonce-([^']+)'/.exec(policy)?.[1];
}

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const nonce = await styleNonce();
  return (
    <html lang="en" dir={textDirection("en")}>
      <head>{nonce !== undefined && <StyleNonce nonce={nonce} />}</head>
      <body>{children}</body>
    </html>
  );
}
