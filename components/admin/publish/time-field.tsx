"use client";

import { useId, useSyncExternalStore } from "react";
import { tellTime, wallTimeMeaning } from "@/lib/schedule-time";

export type Chosen = { wallTime: string; choice: "earlier" | "later" | null };

type Props = { label: string; timeZone: string; value: Chosen; onChange: (value: Chosen) => void };

const nothing = () => () => undefined;

/** The zone of whoever sits here; that of the site while the server draws the page. */
function useOwnZone(siteZone: string): string {
  return useSyncExternalStore(
    nothing,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => siteZone,
  );
}

/**
 * A time on the site's clock. Whoever sits in another zone is told what it is there; a time that the clocks skip or show
 * twice is asked about.
 */
export function TimeField({ label, timeZone, value, onChange }: Props) {
  const id = useId();
  const own = useOwnZone(timeZone);
  const meaning = wallTimeMeaning(value.wallTime, timeZone);
  const instant =
    meaning.kind === "exact"
      ? meaning.instant
      : meaning.kind === "malformed" || value.choice === null
        ? null
        : meaning[value.choice];
  const told = (at: Date, zone: string) => tellTime(at, { timeZone: zone, language: "en-GB" });
  return (
    <div className="time-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="datetime-local"
        required
        value={value.wallTime}
        aria-describedby={`${id}-zone`}
        onChange={(event) => onChange({ wallTime: event.target.value, choice: null })}
      />
      <p id={`${id}-zone`} className="field-help">
        On the site’s clock, {timeZone.replaceAll("_", " ")}.
        {own !== timeZone && instant !== null && ` Where you are: ${told(instant, own)}.`}
      </p>
      {(meaning.kind === "skipped" || meaning.kind === "doubled") && (
        <fieldset className="checks">
          <legend>
            {meaning.kind === "skipped"
              ? "The clocks go forward over this time: it does not exist. Which do you mean?"
              : "The clocks go back over this time: it comes twice. Which do you mean?"}
          </legend>
          {(["earlier", "later"] as const).map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name={`${id}-choice`}
                required
                checked={value.choice === choice}
                onChange={() => onChange({ ...value, choice })}
              />
              {told(meaning[choice], timeZone)}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
