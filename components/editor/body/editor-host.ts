import type { CardOption } from "@/lib/editor/card-option";
import type { Shelf } from "@/lib/editor/shelf";
import type { PictureView } from "@/lib/views/picture-view";

/** A question that the editor puts to the writer in a dialog. */
export type Asked =
  | { kind: "link" }
  | { kind: "picture"; files?: File[] }
  | { kind: "gallery" }
  | { kind: "embed"; url?: string }
  | { kind: "related" }
  | { kind: "source" }
  | { kind: "date" }
  | { kind: "alt-text" }
  | { kind: "keys" };

/** What the text needs from the screen around it. All of it is asked when it is needed, so that the screen may change. */
export type EditorHost = {
  pictures: Shelf<PictureView>;
  articles: Shelf<CardOption>;
  ask(question: Asked): void;
  /** A sentence for the writer. */
  notify(sentence: string): void;
  save(): void;
  publish(): void;
  openFind(): void;
  leave(): void;
  goToTools(): void;
  /** The article's language while quotation marks and dashes are to be set as they are printed; null while not. */
  typography(): string | null;
  /** Which article of this site stands at an address; null for none. */
  articleAt(address: string): Promise<CardOption | null>;
};
