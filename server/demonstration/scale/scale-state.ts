import { between, type Random } from "./random-from";

const day = 86_400_000;

/** The columns of an article that say whether and since when readers may see it. */
export type ScaleState = {
  state: "draft" | "inReview" | "scheduled" | "published" | "unpublished" | "retracted";
  first_published_at: Date | null;
  listed_at: Date | null;
  substantively_updated_at: Date | null;
  scheduled_for: Date | null;
  withdrawn_at: Date | null;
  updated_at: Date;
};

const notPublished = {
  first_published_at: null,
  listed_at: null,
  substantively_updated_at: null,
  scheduled_for: null,
  withdrawn_at: null,
};

/** Published at that time; one in ten has been updated since. */
export function publishedState(random: Random, at: Date, now: Date): ScaleState {
  const updatedAt = random() < 0.1 ? afterwards(random, at, { days: 2, now }) : null;
  return {
    ...notPublished,
    state: "published",
    first_published_at: at,
    listed_at: at,
    substantively_updated_at: updatedAt,
    updated_at: updatedAt ?? at,
  };
}

/** One of those that readers do not see, last worked on at that time. */
export function hiddenState(random: Random, at: Date, now: Date): ScaleState {
  const state = (["draft", "inReview", "scheduled", "unpublished", "retracted"] as const)[between(random, 0, 4)];
  switch (state) {
    case "scheduled":
      return {
        ...notPublished,
        state,
        scheduled_for: new Date(now.getTime() + between(random, 1, 7 * 24) * (day / 24)),
        updated_at: at,
      };
    case "unpublished":
    case "retracted": {
      const withdrawnAt = afterwards(random, at, { days: 30, now });
      return { ...notPublished, state, first_published_at: at, withdrawn_at: withdrawnAt, updated_at: withdrawnAt };
    }
    default:
      return { ...notPublished, state: state ?? "draft", updated_at: at };
  }
}

/** A time within so many days of another, and not after now. */
export function afterwards(random: Random, at: Date, { days, now }: { days: number; now: Date }): Date {
  return new Date(at.getTime() + Math.floor(random() * Math.min(days * day, now.getTime() - at.getTime())));
}
