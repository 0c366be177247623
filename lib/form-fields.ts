import { z } from "zod";

/**
 * The fields of a form by name; a name that stands there several times gives a list. What the framework adds for itself is
 * left out.
 */
export function formFields(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$ACTION"));
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
}

/** A field that may stand there once, several times or not at all: always a list. */
export function listField<Item extends z.ZodType>(item: Item) {
  const toList = (given: unknown) =>
    given === undefined || given === "" ? [] : Array.isArray(given) ? given : [given];
  return z.preprocess(toList, z.array(item));
}

/** A field that holds JSON; `problem` is what is said of one that does not. */
export function jsonField(problem: string) {
  return z.string().transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue(problem);
      return z.NEVER;
    }
  });
}

/** A checkbox: sent as "on" when it is ticked and not at all when it is not. */
export const checkboxField = z.preprocess((given) => given === "on" || given === true, z.boolean());

/** An input that may be left empty, which means null. */
export function optionalField<Item extends z.ZodType>(item: Item) {
  return z.preprocess((given) => (given === "" || given === undefined ? null : given), item.nullable());
}
