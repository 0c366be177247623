import type { Thing } from "schema-dts";
import { linkedDataText } from "@/lib/structured/linked-data";

/**
 * What a page says to search engines, in a script that no browser runs. React writes the text of a script as it is
 * and only breaks up "</script"; linkedDataText has left no "<" in it, so what is parsed is what was given.
 */
export function StructuredData({ things }: { things: readonly Thing[] }) {
  return <script type="application/ld+json">{linkedDataText(things)}</script>;
}
