import type { SectionLink } from "@/lib/views/card-view";

/** A section with what its own page says of it. */
export type SectionView = SectionLink & {
  description: string;
  /** The section that it lies in. */
  parent: SectionLink | null;
  inner: SectionLink[];
};
