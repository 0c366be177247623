import type { Metadata } from "next";
import { ArticlePage } from "@/components/article/article-page";
import { PreviewBar } from "@/components/article/preview-bar";
import { MissingPage } from "@/components/site/missing-page";
import { PageFrame } from "@/components/site/page-frame";
import { pageMarks } from "@/lib/page-marks";
import type { PreviewView } from "@/lib/views/preview-view";
import { currentSite } from "../(reader)/current-site";

/** What a preview shows, or null where there is nothing to see for whoever asks. */
type Found = { preview: PreviewView; endsAt?: string } | null;

export function previewMetadata(found: Found): Metadata {
  if (found === null) return { title: "Nothing to see", other: pageMarks({ status: 404, tags: [] }) };
  return { title: found.preview.article.headline || "No headline yet", other: pageMarks({ tags: [] }) };
}

/** The reader's page of an article, with a line above it that says which revision it is. */
export async function PreviewPage({ found, missing }: { found: Found; missing: string }) {
  const site = await currentSite();
  if (found === null) {
    return (
      <PageFrame site={site} now={new Date()}>
        <MissingPage name="Nothing to see" words={missing} latest={[]} />
      </PageFrame>
    );
  }
  const { preview, endsAt } = found;
  return (
    <>
      <PreviewBar preview={preview} {...(endsAt !== undefined && { endsAt })} clockface={site} />
      <PageFrame site={site} now={new Date()} current={preview.article.section.slug}>
        <ArticlePage article={preview.article} site={site} />
      </PageFrame>
    </>
  );
}
