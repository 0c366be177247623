import type { Prose } from "./prose-of";
import { between, type Random } from "./random-from";
import { afterwards } from "./scale-state";
import { uuidAt } from "./uuid-at";

const hour = 3_600_000;

/** Views are kept by the hour for so many hours here. */
const hoursKept = 48;

type Published = { random: Random; articleId: string; at: Date; now: Date };

/** How often an article was read: few are read by many. The hours are part of the total. */
export function scaleViews({ random, articleId, at, now }: Published) {
  const before = Math.floor(30 / (random() + 0.0003));
  const hours = hoursRead(random, at, now).map((time) => {
    const age = (time.getTime() - at.getTime()) / hour;
    return { hour: time, article_id: articleId, views: 1 + Math.floor((random() * before) / (20 + Math.max(0, age))) };
  });
  const total = hours.reduce((sum, part) => sum + part.views, before);
  return { count: { article_id: articleId, total }, hours };
}

/** Articles of the last week are read every hour, one in two hundred of the older ones now and then. */
function hoursRead(random: Random, at: Date, now: Date): Date[] {
  const last = Math.floor(now.getTime() / hour);
  const first = Math.max(Math.floor(at.getTime() / hour), last - hoursKept + 1);
  const fresh = now.getTime() - at.getTime() < 7 * 24 * hour;
  if (!fresh && random() >= 0.005) return [];
  const hours = Array.from({ length: last - first + 1 }, (_, place) => new Date((first + place) * hour));
  return fresh ? hours : hours.filter(() => random() < 0.1);
}

/** Three of a hundred articles have comments. */
export function scaleComments({ random, articleId, at, now }: Published, prose: Prose) {
  if (random() >= 0.03) return [];
  return Array.from({ length: between(random, 1, 8) }, () => {
    const createdAt = afterwards(random, at, { days: 5, now });
    return {
      id: uuidAt(createdAt, random),
      article_id: articleId,
      name: prose.phrase(2),
      text: prose.sentences(between(random, 8, 60)),
      state: random() < 0.9 ? "approved" : "held",
      created_at: createdAt,
    };
  });
}

/** One article in a hundred was corrected; the list of corrections shows those that readers can see. */
export function scaleCorrections({ random, articleId, at, now }: Published, listedAt: Date | null, prose: Prose) {
  if (random() >= 0.01) return [];
  const publishedAt = afterwards(random, at, { days: 14, now });
  return [
    {
      id: uuidAt(publishedAt, random),
      article_id: articleId,
      kind: random() < 0.7 ? "correction" : "clarification",
      text: prose.sentences(between(random, 12, 40)),
      published_at: publishedAt,
      listed_at: listedAt,
    },
  ];
}
