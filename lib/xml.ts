/** What XML 1.0 cannot carry even escaped: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const impossible = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Without one of these there is nothing to look for letter by letter, and hardly any text has one. */
const suspicious = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD]/;

/** The text without the characters that no XML document can hold (https://www.w3.org/TR/xml/#charsets). */
export function printable(text: string): string {
  return suspicious.test(text) ? text.replace(impossible, "") : text;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

const special = /[&<>"\r]/;
const everySpecial = /[&<>"\r]/g;

/** Text that can stand between tags and in quoted attributes, of XML and of HTML; "]]>" included. */
export function escapeXml(text: string): string {
  const printed = printable(text);
  return special.test(printed)
    ? printed.replace(everySpecial, (character) => entities[character] ?? character)
    : printed;
}

type Attributes = Readonly<Record<string, string | undefined>>;

/** An element around markup that is finished already; an attribute that is undefined is left out. */
export function element(name: string, attributes: Attributes, ...markup: readonly string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? "" : ` ${key}="${escapeXml(value)}"`))
    .join("");
  const inner = markup.join("");
  return inner === "" ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** An element around plain text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return element(name, attributes, escapeXml(text));
}

export const xmlDeclaration = '<?xml version="1.0" encoding="utf-8"?>\n';
