import { between, type Random } from "./random-from";
import { pickContentWord, pickFunctionWord } from "./scale-vocabulary";

export type Prose = {
  /** One word that means something. */
  word(): string;
  /** So many words with a capital and no full stop: a headline, a subhead, the item of a list. */
  phrase(words: number): string;
  /** So many words in sentences of 7 to 24. */
  sentences(words: number): string;
};

/** Text without sense and with the statistics of text: some of its words belong to the subject. */
export function proseOf(random: Random, subject: readonly string[]): Prose {
  const word = () => {
    if (random() < 0.08) return subject[Math.floor(random() * subject.length)] ?? pickContentWord(random);
    return random() < 0.015 ? String(between(random, 2, 2_026)) : pickContentWord(random);
  };
  const phrase = (length: number) => {
    let text = capitalised(word());
    let content = true;
    for (let place = 2; place <= length; place += 1) {
      // Never two function words in a row, and none at the end.
      content = !content || place === length || random() < 0.3;
      text += ` ${content ? word() : pickFunctionWord(random)}`;
      if (content && length > 9 && place < length - 3 && random() < 0.09) text += ",";
    }
    return text;
  };
  const sentences = (length: number) => {
    let text = "";
    for (let left = length; left > 0; ) {
      const wanted = between(random, 7, 24);
      const taken = left - wanted < 7 ? left : wanted;
      text += `${text === "" ? "" : " "}${phrase(taken)}.`;
      left -= taken;
    }
    return text;
  };
  return { word, phrase, sentences };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
