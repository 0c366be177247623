import type { Theirs } from "@/lib/editor/saving/saving";

/** How two texts of one article are told apart: by who wrote them, or by where when one person wrote both. */
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
      happened: "You have saved this article in another window since you opened it in this one.",
      mine: "This window",
      theirs: "The other window",
      changed: {
        mine: "changed in this window alone",
        theirs: "changed in the other window alone",
        both: "changed in both windows",
      },
      everywhere: { mine: "This window everywhere", theirs: "The other window everywhere" },
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
