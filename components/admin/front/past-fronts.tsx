import type { Clockface } from "@/lib/dates";
import { slotNames } from "@/lib/front-slots";
import type { FrontDeskView } from "@/lib/views/front-desk-view";
import { Moment } from "../moment";
import { DeedForm } from "../staff/deed-form";
import type { FormAction } from "../ui/action-form";

type Props = { desk: FrontDeskView; clock: Clockface; rollBack: FormAction };

/** Arrangements that were before readers, each of which can be brought back. */
export function PastFronts({ desk: { past, liveNumber }, clock, rollBack }: Props) {
  return (
    <section>
      <h2>Published before</h2>
      {past.length === 0 && <p>No arrangement was published yet.</p>}
      <ol className="past-fronts">
        {past.map(({ number, publishedAt, by, rolledBackTo, slots }) => (
          <li key={number}>
            <details>
              <summary>
                <Moment at={new Date(publishedAt)} clock={clock} />
                {number === liveNumber && <strong> · before readers now</strong>}
                <small>
                  {by ?? "What stood there before"}
                  {rolledBackTo !== null && `, brought back number ${rolledBackTo}`}
                </small>
              </summary>
              {slots.length === 0 ? (
                <p>Everything from the latest.</p>
              ) : (
                <ul>
                  {slots.map(({ slot, headline }) => (
                    <li key={slot}>
                      {slotNames[slot]}: {headline || "an article that is gone"}
                    </li>
                  ))}
                </ul>
              )}
              {number !== liveNumber && (
                <DeedForm
                  action={rollBack}
                  label={`Bring back arrangement ${number}`}
                  deed="Bring it back"
                  done="Readers see it from now on."
                  question="Readers see this arrangement at once. Your draft stays."
                  fields={{ number: String(number), expectedNumber: String(liveNumber) }}
                />
              )}
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
