/** An element as it was read; `text` is all of the text in it, that of its children included. */
export type XmlElement = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string };

const token = /<\?[^?]*\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const attribute = /([\w:.-]+)="([^"]*)"/g;
const notInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/**
 * Reads what we write ourselves, more strictly than any parser would have to: one root, tags that match, attributes
 * once and in double quotes, known entities, no character that XML 1.0 cannot hold, no CDATA. For tests, which must not
 * take the word of a parser that mends.
 *
 * @throws with the place of the first fault.
 */
export function readXml(xml: string): XmlElement {
  const fault = (what: string, at: number) =>
    new Error(`${what} at ${at}: ${xml.slice(Math.max(0, at - 40), at + 40)}`);
  const illegal = notInXml.exec(xml);
  if (illegal !== null) throw fault("A character that XML cannot hold", illegal.index);
  const top = emptyElement("", {});
  const open = [top];
  let end = 0;
  for (const found of xml.matchAll(token)) {
    end = found.index + found[0].length;
    const problem = take(found, open);
    if (problem !== null) throw fault(problem, found.index);
  }
  if (end !== xml.length) throw fault("No markup", end);
  const [root, ...others] = top.children;
  if (open.length > 1 || root === undefined || others.length > 0) throw fault("Not one root", xml.length);
  return root;
}

function emptyElement(name: string, attributes: Record<string, string>): XmlElement {
  return { name, attributes, children: [], text: "" };
}

/** Takes one tag or one piece of text into the elements that are open; says what is wrong with it, or null. */
function take(found: RegExpMatchArray, open: XmlElement[]): string | null {
  const [, closed, opened, attributes = "", empty, text] = found;
  const parent = open.at(-1) ?? emptyElement("", {});
  if (text !== undefined) return takeText(text, open);
  if (closed !== undefined) {
    open.pop();
    return parent.name === closed ? null : `</${closed}> in ${parent.name}`;
  }
  if (opened === undefined) return null;
  const element = emptyElement(opened, readAttributes(attributes));
  parent.children.push(element);
  if (empty === "") open.push(element);
  return null;
}

function takeText(text: string, open: readonly XmlElement[]): string | null {
  if (open.length === 1 && text.trim() !== "") return "Text outside the root";
  if (text.includes("]]>")) return "The end of a section of text";
  const read = unescaped(text);
  for (const one of open) one.text += read;
  return null;
}

function readAttributes(written: string): Record<string, string> {
  const read: Record<string, string> = {};
  for (const [, name = "", value = ""] of written.matchAll(attribute)) {
    if (name in read) throw new Error(`The attribute ${name} stands twice.`);
    read[name] = unescaped(value);
  }
  return read;
}

const characters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#13": "\r" };

function unescaped(text: string): string {
  return text.replace(/&([^;]*;?)/g, (_, name: string) => {
    const character = name.endsWith(";") ? characters[name.slice(0, -1)] : undefined;
    if (character === undefined) throw new Error(`The entity &${name} is none of ours.`);
    return character;
  });
}

/** The children of an element with a name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the one child with a name. */
export function textOfChild(element: XmlElement, name: string): string {
  const [child, ...others] = childrenOf(element, name);
  if (child === undefined || others.length > 0) throw new Error(`${element.name} has not one ${name}.`);
  return child.text;
}
