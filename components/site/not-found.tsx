import type { CardView } from "@/lib/views/card-view";
import { MissingPage } from "./missing-page";

/** Nothing stands at this address. */
export function NotFound({ latest }: { latest: readonly CardView[] }) {
  return (
    <MissingPage
      name="Not in this edition"
      words="There is no page at this address. It may have been mistyped, or it may never have been printed. An article of ours that moves takes its readers along, so an old link would have brought you there."
      latest={latest}
    />
  );
}
