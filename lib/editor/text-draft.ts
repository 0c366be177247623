import type { ArticleDocument } from "@/blocks/document";
import type { ArticleText } from "@/lib/article-text";

export type TextFields = Omit<ArticleText, "body">;

/**
 * The text that is being written, outside of React: the fields here, the body wherever `readBody` finds it when somebody
 * asks. Listeners hear of every change; whoever shows a field subscribes to fields alone.
 */
export type TextDraft = {
  fields(): TextFields;
  text(): ArticleText;
  setField<Key extends keyof TextFields>(key: Key, value: TextFields[Key]): void;
  setFields(fields: TextFields): void;
  bodyChanged(): void;
  readBodyFrom(read: () => ArticleDocument): void;
  onFields(listener: () => void): () => void;
  onChange(listener: () => void): () => void;
};

export function createTextDraft(initial: ArticleText): TextDraft {
  let { body, ...fields } = initial;
  let readBody = () => body;
  const fieldListeners = new Set<() => void>();
  const listeners = new Set<() => void>();
  const tell = (whom: ReadonlySet<() => void>) => {
    for (const listener of whom) listener();
  };
  const add = (to: Set<() => void>) => (listener: () => void) => {
    to.add(listener);
    return () => to.delete(listener);
  };
  return {
    fields: () => fields,
    text: () => ({ ...trimmed(fields), body: readBody() }),
    setField(key, value) {
      if (fields[key] === value) return;
      fields = { ...fields, [key]: value };
      tell(fieldListeners);
      tell(listeners);
    },
    setFields(next) {
      fields = next;
      tell(fieldListeners);
    },
    bodyChanged: () => tell(listeners),
    readBodyFrom(read) {
      readBody = read;
    },
    onFields: add(fieldListeners),
    onChange: add(listeners),
  };
}

/** As it is stored: the space at the end of a field is there only while the next word is coming. */
function trimmed(fields: TextFields): TextFields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, typeof value === "string" ? value.trim() : value]),
  ) as TextFields;
}
