import type { Arrangement } from "@/lib/front-arrangement";

/** The arrangement that a change rests on. */
export function ExpectedField({ arrangement }: { arrangement: Arrangement }) {
  return <input type="hidden" name="expected" value={JSON.stringify(arrangement)} readOnly />;
}
