/** What an article gives to the vocabulary of the search: the texts in which a misspelt word is looked for. */
export type SearchableText = { headline: string; standfirst: string; bylineText: string };

/**
 * The words of four letters or more, in lower case, with how often each stands in the three texts together. Shorter
 * words have too many near neighbours to be worth proposing.
 */
export function searchWords({ headline, standfirst, bylineText }: SearchableText): Map<string, number> {
  return wordUses(`${headline}\n${standfirst}\n${bylineText}`);
}

/** The same for any one text. */
export function wordUses(text: string): Map<string, number> {
  const uses = new Map<string, number>();
  for (const word of text
    .normalize("NFC")
    .toLowerCase()
    .match(/\p{L}[\p{L}\p{M}]{3,}/gu) ?? []) {
    if (word.length <= 60) uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  return uses;
}

/** What has to be added for each word when one vocabulary takes the place of another; words that stay are left out. */
export function changedUses(before: Map<string, number>, after: Map<string, number>): Map<string, number> {
  const change = new Map<string, number>();
  for (const word of new Set([...before.keys(), ...after.keys()])) {
    const difference = (after.get(word) ?? 0) - (before.get(word) ?? 0);
    if (difference !== 0) change.set(word, difference);
  }
  return change;
}
