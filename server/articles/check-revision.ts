import { isKnownBlock } from "@/blocks/document";
import { documentPlainText } from "@/blocks/plain-text";
import type { ArticleText } from "@/lib/article-text";
import { type Check, type CheckedFacts, checkLevelsOf, runChecks, storedChecklist } from "@/lib/checklist";
import { checkLinks, ownPath } from "@/server/articles/check-links";
import { namedInBody } from "@/server/articles/named-in-body";
import type { Transaction } from "@/server/transaction";

type CheckedArticle = {
  id: string;
  sectionId: string;
  topSectionId: string;
  slug: string;
  section: { slug: string };
  embargoedUntil: Date | null;
};

/** What the checklist of its section finds on a text of an article, were it put before readers at a time. */
export async function checkRevision(
  tx: Transaction,
  { article, text, at }: { article: CheckedArticle; text: ArticleText; at: Date },
): Promise<Check[]> {
  const levels = await levelsFor(tx, article);
  const belonging = await tx.article.findUniqueOrThrow({
    where: { id: article.id },
    select: { sectionChosen: true, bylines: { select: { contributor: { select: { name: true } } } } },
  });
  const facts: CheckedFacts = {
    headline: text.headline,
    standfirst: text.standfirst,
    bodyIsEmpty: isEmpty(text),
    sectionChosen: belonging.sectionChosen,
    bylineNames: belonging.bylines.map(({ contributor }) => contributor.name),
    pictures: await picturesOf(tx, text),
    deadLinks:
      levels["dead-links"] === "off" ? [] : await checkLinks(tx, { body: text.body, ownPath: ownPath(article) }),
    embargoedUntil: article.embargoedUntil,
    at,
  };
  return runChecks(facts, levels);
}

async function levelsFor(tx: Transaction, { sectionId, topSectionId }: CheckedArticle) {
  const settings = await tx.settings.findUnique({ where: { id: 1 }, select: { checklist: true } });
  const sections = await tx.section.findMany({
    where: { id: { in: [sectionId, topSectionId] } },
    select: { id: true, checklist: true },
  });
  const chosenIn = (id: string) => storedChecklist(sections.find((section) => section.id === id)?.checklist);
  return checkLevelsOf(storedChecklist(settings?.checklist), chosenIn(topSectionId), chosenIn(sectionId));
}

/** Words, or something to look at: a separator alone is nothing. */
function isEmpty({ body }: ArticleText): boolean {
  if (documentPlainText(body).trim() !== "") return false;
  return body.blocks.every((block) => !isKnownBlock(block) || block.type === "paragraph" || block.type === "separator");
}

async function picturesOf(tx: Transaction, { leadMediaId, body }: ArticleText): Promise<CheckedFacts["pictures"]> {
  const inBody = body.blocks.filter(isKnownBlock).flatMap((block) => {
    if (block.type === "picture") return [{ where: block.id, mediaId: block.mediaId, altText: block.altText }];
    if (block.type !== "gallery") return [];
    return block.pictures.map(({ mediaId, altText }) => ({ where: block.id, mediaId, altText }));
  });
  const shown = [
    ...(leadMediaId === null ? [] : [{ where: null, mediaId: leadMediaId, altText: undefined }]),
    ...inBody,
  ];
  const { mediaIds } = namedInBody(body);
  const library = await tx.media.findMany({
    where: { id: { in: [...mediaIds, ...(leadMediaId === null ? [] : [leadMediaId])] } },
    select: { id: true, altText: true, credit: true },
  });
  const known = new Map(library.map((media) => [media.id, media]));
  return shown.flatMap(({ where, mediaId, altText }) => {
    const media = known.get(mediaId);
    return media === undefined ? [] : [{ where, altText: altText || media.altText, credit: media.credit }];
  });
}
