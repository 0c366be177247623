import { plainText } from "../text";
import type { FactBox } from "./schema";

export function factBoxPlainText(block: FactBox): string {
  const facts = block.facts.map((fact) => `${fact.term}: ${plainText(fact.text)}`);
  return [block.title, ...block.paragraphs.map(plainText), ...facts].join("\n");
}
