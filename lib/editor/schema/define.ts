import { mergeAttributes, Node, type NodeConfig } from "@tiptap/core";

/** Values that a node carries beside its content, with what stands for none. */
type Values = Readonly<Record<string, string | number | boolean | null>>;

type Definition = {
  name: string;
  /** Absent for what has no content of its own. */
  content?: string;
  /** The element, and inside it the elements down to the content: ["table", "tbody"]. */
  tags: readonly [string, ...string[]];
  className?: string;
  values?: Values;
  /** Values without which the node makes no sense, so that none is ever made up. */
  required?: readonly string[];
  /** What is shown in an empty field. */
  placeholder?: string;
  more?: Partial<NodeConfig>;
};

/**
 * One node of the editor. Its values travel through the clipboard as JSON in `data-values`, because what is copied inside
 * the editor must come back whole.
 */
export function defineNode({
  name,
  content,
  tags,
  className,
  values = {},
  required = [],
  placeholder,
  more = {},
}: Definition) {
  const [tag, ...inner] = tags;
  return Node.create({
    name,
    ...(content !== undefined && { content }),
    addAttributes: () => ({
      ...Object.fromEntries(
        Object.entries(values).map(([key, fallback]) => [key, { default: fallback, rendered: false }]),
      ),
      ...Object.fromEntries(required.map((key) => [key, { isRequired: true, rendered: false }])),
    }),
    parseHTML: () => [{ tag: `*[data-node="${name}"]`, getAttrs: (element) => readValues(element, values, required) }],
    renderHTML: ({ node, HTMLAttributes }) => {
      const attributes = mergeAttributes(HTMLAttributes, {
        "data-node": name,
        ...(Object.keys(node.attrs).length > 0 && { "data-values": JSON.stringify(node.attrs) }),
        ...(className !== undefined && { class: className }),
        ...(placeholder !== undefined && { "data-placeholder": placeholder }),
      });
      if (content === undefined) return [tag, attributes];
      return [tag, attributes, inner.reduceRight<unknown>((hole, element) => [element, hole], 0)];
    },
    ...more,
  });
}

/** A field of one line without marks inside a block: a title, an attribution. */
export function defineField(name: string, tag: string, placeholder: string, className: string) {
  return defineNode({
    name,
    content: "text*",
    tags: [tag],
    className: `line-field ${className}`,
    placeholder,
    more: { marks: "", isolating: true, defining: true },
  });
}

/** Values as they came through the clipboard; false, which refuses the node, when something is missing or of another kind. */
function readValues(
  element: HTMLElement,
  values: Values,
  required: readonly string[],
): Record<string, unknown> | false {
  const read = parsed(element.dataset.values);
  const kept = Object.entries(values).filter(([key, fallback]) => fits(read[key], fallback));
  if (!required.every((key) => typeof read[key] === "string")) return false;
  return Object.fromEntries([...kept.map(([key]) => key), ...required].map((key) => [key, read[key]]));
}

function fits(value: unknown, fallback: Values[string] | undefined): boolean {
  return fallback === null ? value === null || typeof value === "string" : typeof value === typeof fallback;
}

function parsed(json: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json ?? "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
