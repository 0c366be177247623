import { randomFrom } from "./random-from";

const onsets =
  "b br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sm sp st str t th tr v w".split(" ");
const vowels = "a a a a a e e e e e i i i i o o o o u u u ai ea ee oa ou é".split(" ");
const codas = "b ck d g l ll m n nd ng nt p r rd rk rn s ss st t th x".split(" ");
const endings =
  "a age al and ant ard ary ate ell en er ern ery est et ey ford ham ic ie in ing ish ism ist ith ley mer old on or ory ow ton ure ver".split(
    " ",
  );

/** Words that look English and are not, each once and none of those to avoid: always the same. */
export function inventWords(count: number, avoid: ReadonlySet<string>): string[] {
  const random = randomFrom(1871, 0);
  const one = (parts: readonly string[]) => parts[Math.floor(random() * parts.length)] ?? "";
  const words = new Set<string>();
  while (words.size < count) {
    const middle = random() < 0.5 ? one(vowels) + one(codas) : one(vowels) + one(codas) + one(vowels) + one(codas);
    const word = one(onsets) + middle + one(endings);
    if (word.length >= 4 && word.length <= 12 && !avoid.has(word)) words.add(word);
  }
  return [...words];
}
