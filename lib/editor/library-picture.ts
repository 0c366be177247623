import type { PictureView } from "@/lib/views/picture-view";

/** A picture of the library as it is chosen from. */
export type LibraryPicture = PictureView;

export type LibraryPage = {
  pictures: LibraryPicture[];
  /** The place after which the next page begins; null at the end. */
  next: string | null;
};
