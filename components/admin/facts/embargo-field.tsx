"use client";

import { useState } from "react";
import { type Chosen, TimeField } from "@/components/admin/publish/time-field";
import { wallTimeMeaning, wallTimeOf } from "@/lib/schedule-time";

type Props = { until: string | null; timeZone: string; onKeep: (until: string | null) => void };

/** Until when it may not appear, whoever publishes it. */
export function EmbargoField({ until, timeZone, onKeep }: Props) {
  const [chosen, setChosen] = useState<Chosen>(() => ({
    wallTime: until === null ? "" : wallTimeOf(new Date(until), timeZone),
    choice: null,
  }));
  const meaning = wallTimeMeaning(chosen.wallTime, timeZone);
  const instant =
    meaning.kind === "exact"
      ? meaning.instant
      : meaning.kind === "malformed" || chosen.choice === null
        ? null
        : meaning[chosen.choice];
  return (
    <details className="facts-fold" open={until !== null}>
      <summary>Embargo</summary>
      <TimeField label="May not appear before" timeZone={timeZone} value={chosen} onChange={setChosen} />
      <div className="deeds">
        <button
          type="button"
          className="button"
          disabled={instant === null}
          onClick={() => onKeep(instant?.toISOString() ?? null)}
        >
          Keep the embargo
        </button>
        {until !== null && (
          <button type="button" className="button" onClick={() => onKeep(null)}>
            Lift it
          </button>
        )}
      </div>
    </details>
  );
}
