import { z } from "zod";
import { hrefSchema } from "@/lib/href";

/** The marks that carry no attributes, in the order in which they are nested when rendered. */
export const simpleMarks = [
  "strong",
  "emphasis",
  "smallCaps",
  "strikethrough",
  "subscript",
  "superscript",
  "code",
] as const;

const markSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.enum(simpleMarks) }),
  z.strictObject({ type: z.literal("link"), href: hrefSchema }),
]);

const spanSchema = z.strictObject({
  text: z.string().min(1).max(100_000),
  marks: z.array(markSchema).max(8).optional(),
});

/** Running text: spans in reading order; "\n" inside a span is a line break. An empty array is an empty line. */
export const textSchema = z.array(spanSchema).max(2_000);

export type Mark = z.infer<typeof markSchema>;
export type Span = z.infer<typeof spanSchema>;
export type Text = z.infer<typeof textSchema>;

/** The characters of a text without its marks. */
export function plainText(text: Text): string {
  return text.map((span) => span.text).join("");
}

/** A text of one unmarked span, or of none when the string is empty. */
export function textOf(characters: string): Text {
  return characters === "" ? [] : [{ text: characters }];
}
