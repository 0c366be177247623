import { z } from "zod";
import { hrefSchema } from "@/lib/href";
import type { ContributorView } from "@/lib/views/contributor-view";
import { contributorLink } from "@/server/articles/card";
import type { Prisma } from "@/server/generated/prisma/client";

/** What is read of a contributor to show all of them. */
export const contributorColumns = {
  id: true,
  slug: true,
  name: true,
  role: true,
  biography: true,
  links: true,
  portrait: { select: { id: true, cut: true, width: true, height: true, altText: true, caption: true, credit: true } },
} as const satisfies Prisma.ContributorSelect;

type ContributorColumns = Prisma.ContributorGetPayload<{ select: typeof contributorColumns }>;

const linksSchema = z.array(z.object({ label: z.string(), url: hrefSchema }));

/** A contributor's links as they were stored. */
export function contributorLinks(stored: unknown): { label: string; url: string }[] {
  return linksSchema.parse(stored);
}

export function contributorView(row: ContributorColumns): ContributorView {
  return { ...contributorLink(row), biography: row.biography, links: contributorLinks(row.links) };
}
