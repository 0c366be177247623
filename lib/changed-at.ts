/**
 * When an article last changed in a way that concerns readers: its publication, the last update that an editor marked
 * as one of substance, or the last correction. It does not move when somebody merely saves. What feeds, sitemaps and
 * structured markup call the modification is this one moment.
 */
export function changedAt(article: {
  publishedAt: string;
  updatedAt: string | null;
  corrections: readonly { publishedAt: string }[];
}): string {
  const times = [article.publishedAt, article.updatedAt ?? "", ...article.corrections.map((one) => one.publishedAt)];
  return times.toSorted().at(-1) ?? article.publishedAt;
}
