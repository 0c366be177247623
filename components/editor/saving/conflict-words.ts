import type { Theirs } from "@/lib/editor/saving/saving";

/** How two texts of one article are told apart: by who wrote them, or by where, when one person wrote both. */
export type ConflictWords = {
  happened: string;
  mine: string;
  theirs: string;
  changed: Record<"mine" | "theirs" | "both", string>;
  everywhere: Record<"mine" | "theirs", string>;
};

export function conflictWords({ savedBy, isOwn }: Pick<Theirs, "savedBy" | "isOwn">): ConflictWords {
  if (isOwn) {
    return {
      happened: "You have saved this article elsewhere since this text was begun.",
      mine: "Written here",
      theirs: "Written elsewhere",
      changed: { mine: "changed here alone", theirs: "changed elsewhere alone", both: "changed here and elsewhere" },
      everywhere: { mine: "All from here", theirs: "All from elsewhere" },
    };
  }
  const name = savedBy || "Somebody else";
  return {
    happened: `${name} has saved this article since you opened it.`,
    mine: "Mine",
    theirs: name,
    changed: { mine: "changed by you alone", theirs: `changed by ${name} alone`, both: "changed by you both" },
    everywhere: { mine: "Mine everywhere", theirs: "Theirs everywhere" },
  };
}
