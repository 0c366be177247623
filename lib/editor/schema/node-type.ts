import type { MarkType, NodeType, Schema } from "@tiptap/pm/model";

/** A node type of the editor by its name; throws for a name that the editor does not have. */
export function nodeType(schema: Schema, name: string): NodeType {
  const type = schema.nodes[name];
  if (type === undefined) throw new Error(`The editor has no node "${name}".`);
  return type;
}

/** A mark type of the editor by its name; throws for a name that the editor does not have. */
export function markType(schema: Schema, name: string): MarkType {
  const type = schema.marks[name];
  if (type === undefined) throw new Error(`The editor has no mark "${name}".`);
  return type;
}
