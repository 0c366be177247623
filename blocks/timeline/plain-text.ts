import { plainText } from "../text";
import type { Timeline } from "./schema";

export function timelinePlainText(block: Timeline): string {
  const events = block.events.map((event) =>
    [event.when, event.heading, plainText(event.text)].filter(Boolean).join(". "),
  );
  return [block.title, ...events].filter(Boolean).join("\n");
}
