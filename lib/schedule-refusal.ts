import { type CheckName, checkNames } from "@/lib/checklist";

/** Why the clock could not publish what was due, as it is kept beside the schedule. */
export type ScheduleRefusal =
  | { kind: "embargoed" }
  /** Checks that were met when it was scheduled, or whose level was another. */
  | { kind: "checklist"; names: CheckName[] }
  /** Something broke; the log says what. */
  | { kind: "failed" };

export function storedScheduleRefusal(refusal: ScheduleRefusal): string {
  return refusal.kind === "checklist" ? `checklist: ${refusal.names.join(" ")}` : refusal.kind;
}

/** Null for "", which is kept while nothing was refused. */
export function readScheduleRefusal(stored: string): ScheduleRefusal | null {
  if (stored === "") return null;
  if (stored === "embargoed") return { kind: "embargoed" };
  const [kind, list = ""] = stored.split(": ");
  if (kind !== "checklist") return { kind: "failed" };
  return { kind: "checklist", names: checkNames.filter((name) => list.split(" ").includes(name)) };
}

/** One sentence for a person: why it is late, and what to do. */
export function scheduleRefusalSentence(refusal: ScheduleRefusal | null): string {
  switch (refusal?.kind) {
    case undefined:
      return "It is being published. When this stays, the part of the site that keeps the schedule is not running.";
    case "embargoed":
      return "It is under an embargo that ends later. Move the schedule, or lift the embargo.";
    case "checklist":
      return `Its checklist is no longer met (${refusal.names.map((name) => name.replaceAll("-", " ")).join(", ")}). Mend that, or publish it by hand with a reason.`;
    case "failed":
      return "Publishing it has failed. It is tried again every quarter of a minute; the log says why.";
  }
}
