import type { ChecklistChoices } from "@/lib/checklist";
import type { Tint } from "@/lib/tint";

/** A section as the newsroom keeps it. */
export type KeptSectionView = {
  id: string;
  slug: string;
  name: string;
  description: string;
  tint: Tint;
  position: number;
  parentId: string | null;
  /** Null leaves it to the site. */
  commentPolicy: "off" | "closed" | null;
  /** By check, where it differs from the site. */
  checklist: ChecklistChoices;
  /** Articles in this very section, in whatever state. */
  articles: number;
  /** ISO 8601 in UTC: what a change is based on. */
  updatedAt: string;
};
