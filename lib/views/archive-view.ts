import type { CardView } from "@/lib/views/card-view";
import type { ListView } from "@/lib/views/list-view";

/** A month or a day of the archive: "2025-09" or "2025-09-06", in the site's time zone. */
export type ArchivePart = { date: string; url: string; articles: number };

/**
 * A page of the archive, newest first throughout. `older` and `newer` are the nearest years, months or days that hold
 * an article; a page that was asked for and holds none has `articles` 0.
 */
export type ArchiveView =
  | { level: "all"; years: { date: string; url: string }[] }
  | (ArchiveSpan & { level: "year"; months: ArchivePart[] })
  | (ArchiveSpan & { level: "month"; days: (ArchivePart & { first: CardView[] })[] })
  | (ArchiveSpan & { level: "day"; list: ListView });

export type ArchiveSpan = {
  /** "2025", "2025-09" or "2025-09-06". */
  date: string;
  articles: number;
  older: { date: string; url: string } | null;
  newer: { date: string; url: string } | null;
};
