// Which characters a reader downloads with every page, and which come in a
// second file only when a page uses one of them.

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join("");

// No text sets these in words; where one is quoted, the wider file has it.
const rareInWords = "#$%*+<=>@[\\]^_`{|}~";
const without = (text, dropped) => [...text].filter((c) => !dropped.includes(c)).join("");

const punctuation = "\u00a0–—‘’“”…·";
const germanFrench = "äöüßéèêàâçùûîôïë";
const nordicSpanish = "åæøñíóáú";

export const base = {
  text: `${ascii}${punctuation}•£€§©°×−½„«»${germanFrench}${nordicSpanish}ÄÖÜÉÅØ`,
  display: `${without(ascii, rareInWords)}%${punctuation}£€−½${germanFrench}${nordicSpanish}ÄÖÜÉÅØ`,
  italic: `${without(ascii, rareInWords)}${punctuation}£€„«»${germanFrench}${nordicSpanish}É`,
  sans: `${without(ascii, rareInWords)}${punctuation}+@£€©°×−éèäöüßåøñóáí`,
};

// Everything the source files hold beyond the base: the rest of Latin-1, then
// the Latin of central Europe, the Baltic, Turkey, Wales, Vietnam's neighbours.
const span = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");

export const western = `${ascii}${span(0xa0, 0xff)}ıŒœ‚„•…′″‹›⁄€™−–—‘’“”`;
export const extended = `${span(0x100, 0x17f)}${span(0x218, 0x21b)}ƏəǦǧǪǫǺǻǼǽǾǿ${span(0x1e80, 0x1e85)}ẞỲỳ†₤₦₩₪₫₱₴₹₺₽ʹʺʼˇ˝`;
