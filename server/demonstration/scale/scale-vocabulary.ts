import { commonWords, functionWords } from "./common-words";
import { inventWords } from "./invent-words";
import { between, randomFrom } from "./random-from";
import { weightedPick } from "./weighted-pick";

const inventedWords = 8_000;

/** So many of the most used words are real; after them one word in three is, until there are no more. */
const realOnly = 300;

/** From this rank on, words become rare faster than before, as they do in real texts. */
const rareFrom = 1_500;

const words = rankedWords();

function rankedWords(): string[] {
  const invented = inventWords(inventedWords, new Set([...commonWords, ...functionWords]));
  const ranked = commonWords.slice(0, realOnly);
  for (const real of commonWords.slice(realOnly)) ranked.push(real, ...invented.splice(-2));
  return ranked.concat(invented);
}

/** Zipf's law: the second word is used half as often as the first, the third a third as often. */
function weightOf(place: number): number {
  const rank = place + 1;
  return rank <= rareFrom ? 1 / rank : (1 / rareFrom) * (rank / rareFrom) ** -3.5;
}

/** A word that means something: the first few stand in most articles, the last in a handful of a hundred thousand. */
export const pickContentWord = weightedPick(words, weightOf);

/** "the", "of", "and": the words that a search leaves out. */
export const pickFunctionWord = weightedPick(functionWords, (place) => 1 / (place + 1.5));

/** Twelve words in which articles on one subject are alike, neither common nor rare: always the same for a subject. */
export function subjectWords(subject: number): string[] {
  const random = randomFrom(1873, subject);
  return Array.from({ length: 12 }, () => words[between(random, realOnly, 4_000)] ?? "report");
}
