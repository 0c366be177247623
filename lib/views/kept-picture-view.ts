import type { FocalPoint } from "@/lib/focal-crop";
import type { PictureView } from "@/lib/views/picture-view";

/** A picture of the library to be changed. */
export type KeptPictureView = PictureView & {
  rights: string;
  focal: FocalPoint;
  /** Where it is shown, as far as whoever asks may know. */
  uses: { label: string; href: string | null }[];
  /** How many more places show it that are not open to whoever asks. */
  hiddenUses: number;
  /** ISO 8601 in UTC. */
  createdAt: string;
  updatedAt: string;
};

/** Below this width a lead picture is unsharp on large screens. */
export const leastWidth = 1_200;
