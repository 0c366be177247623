import type { Metadata } from "next";
import { cache } from "react";
import { db } from "@/server/db";
import { getLinkedPreview } from "@/server/previews/get-linked-preview";
import { PreviewPage, previewMetadata } from "../../../../preview-page";

type Props = { params: Promise<{ token: string }> };

const read = cache((token: string) => getLinkedPreview(db, { token, now: new Date() }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return previewMetadata(await read((await params).token));
}

export default async function LinkedPreview({ params }: Props) {
  return (
    <PreviewPage
      found={await read((await params).token)}
      missing="This link is good no longer, or it was copied incompletely. Ask whoever sent it to you for a new one."
    />
  );
}
