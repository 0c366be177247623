import type { FinishedPage } from "../reader-page";
import type { KeptPage, PageFacts } from "./kept-page";
import { ageOf, allTags, isOneSecond } from "./page-rules";

/** `earlier`: what was kept at the address until now. `now` in milliseconds since 1970. */
type Making = { begun: number; earlier: KeptPage | undefined; build: string; now: number };

/** What is known of a page that was just rendered. Its date stays when nothing that a reader sees has changed. */
export function factsOf(key: string, page: FinishedPage, { begun, earlier, build, now }: Making): PageFacts {
  const { status, location, contentType, viewedArticleId, digest, endsAt } = page;
  const isSame = earlier !== undefined && earlier.digest === digest && earlier.facts.status === status;
  return {
    key,
    status,
    location,
    contentType,
    viewedArticleId,
    tags: allTags(page.tags, pathOf(key)),
    begun,
    endsAt,
    filledAt: now,
    modifiedAt: isSame ? earlier.modifiedAt : now,
    sharesSecond: earlier !== undefined && (isSame ? earlier.sharesSecond : isOneSecond(earlier.modifiedAt, now)),
    build,
  };
}

/** Until when it is good if no change comes, in milliseconds since 1970. */
export function freshUntil({ filledAt, tags, endsAt }: PageFacts): number {
  return Math.min(filledAt + ageOf(tags), endsAt ?? Number.POSITIVE_INFINITY);
}

function pathOf(key: string): string {
  const mark = key.indexOf("?");
  return mark < 0 ? key : key.slice(0, mark);
}
