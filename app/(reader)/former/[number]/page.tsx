import type { Metadata } from "next";
import { formerNumberPath } from "@/lib/former-path";
import { MissingAddress, missingMetadata } from "../../missing-address";

type Props = { params: Promise<{ number: string }> };

/** "/?p=123", under which other systems know an article: next.config.ts leads here, the table of redirects leads on. */
async function pathOf({ params }: Props): Promise<string> {
  return formerNumberPath((await params).number);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return missingMetadata(await pathOf(props));
}

export default async function Former(props: Props) {
  return <MissingAddress path={await pathOf(props)} />;
}
