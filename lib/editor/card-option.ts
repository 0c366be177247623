/** An article of the site as the editor shows it: in the list from which one is chosen, and as a card in the text. */
export type CardOption = {
  id: string;
  headline: string;
  sectionName: string;
  /** Null while readers cannot open it; a card of it is left out of the page until they can. */
  url: string | null;
  pictureUrl: string | null;
};
