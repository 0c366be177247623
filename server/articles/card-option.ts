import { addresses } from "@/lib/addresses";
import type { CardOption } from "@/lib/editor/card-option";
import { type MediaFacts, pictureView } from "@/server/media/picture-view";

export const cardOptionSelect = {
  id: true,
  slug: true,
  headline: true,
  listedAt: true,
  section: { select: { slug: true, name: true } },
  leadMedia: { select: { id: true, cut: true, width: true, height: true, altText: true, caption: true, credit: true } },
} as const;

type Row = {
  id: string;
  slug: string;
  headline: string;
  listedAt: Date | null;
  section: { slug: string; name: string };
  leadMedia: MediaFacts | null;
};

export function cardOption({ id, slug, headline, listedAt, section, leadMedia }: Row): CardOption {
  return {
    id,
    headline,
    sectionName: section.name,
    url: listedAt === null ? null : addresses.article(section.slug, slug),
    pictureUrl: leadMedia === null ? null : (pictureView(leadMedia).files.standard[0]?.url ?? null),
  };
}
