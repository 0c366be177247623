import { type ArticleDocument, isKnownBlock } from "./document";
import { plainText } from "./text";

/** An initial of three lines needs text enough to stand beside it on a wide screen. */
const fewestCharacters = 180;

/** Scripts whose letters stand alone; joined ones (Arabic, Devanagari …) would be torn apart. */
const startsWithLetter =
  /^["'“‘„«‹]?[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Hebrew}]/u;

/**
 * The id of the paragraph that opens the body with a large initial: the first one, if it is long enough and begins with
 * a letter, with or without a quotation mark before it. Null when a figure, a sign or a word in code stands first.
 */
export function openingInitialId(document: ArticleDocument): string | null {
  const first = document.blocks.filter(isKnownBlock).find((block) => block.type === "paragraph");
  if (first === undefined || first.text[0]?.marks?.some((mark) => mark.type !== "emphasis" && mark.type !== "strong"))
    return null;
  const text = plainText(first.text);
  return text.length >= fewestCharacters && startsWithLetter.test(text) ? first.id : null;
}
