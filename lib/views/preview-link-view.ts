/** A link by which somebody without an account reads an article. Times in ISO 8601. */
export type PreviewLinkView = {
  id: string;
  /** The number of the revision; null for whatever is the working one. */
  revision: number | null;
  madeBy: string;
  madeAt: string;
  endsAt: string;
  /** "open" until it ends by itself or is revoked. */
  standing: "open" | "ended" | "revoked";
};
