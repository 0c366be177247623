import type { Graph, Thing } from "schema-dts";

/**
 * Things as the text of a script of type application/ld+json. No "<" is left in it, so that nothing that an editor
 * writes can end the script; lone halves of a character pair come out escaped.
 */
export function linkedDataText(things: readonly Thing[]): string {
  const graph: Graph = { "@context": "https://schema.org", "@graph": things };
  return JSON.stringify(graph).replaceAll("<", "\\u003c");
}
