import type { CardView } from "@/lib/views/card-view";
import { MissingPage } from "./missing-page";

/** An article stood at this address and was withdrawn. */
export function Gone({ latest }: { latest: readonly CardView[] }) {
  return (
    <MissingPage
      name="Withdrawn"
      words="An article stood here, and we have taken it down. When we withdraw something because it was wrong, we say so on our page of corrections."
      latest={latest}
    />
  );
}
