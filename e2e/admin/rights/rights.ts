import { type ArticleDeed, mayWithArticle } from "../../../lib/article-rights";
import { may, type Permission } from "../../../lib/permissions";
import type { Fields } from "./ask";
import type { Asker, Placed, PlacedState, World } from "./world";

/** Who may ask for what: of a page, an action or a route handler. */
export type Right =
  /** Before the door: everybody may ask, with a secret that is none. What a good one opens is the tests of the door. */
  | "door"
  /** Everybody who is signed in. */
  | "staff"
  /** Nobody, whatever their role: it is somebody else's own. */
  | "nobody"
  | { permission: Permission }
  | { deed: ArticleDeed };

export function isAllowed({ actor }: Asker, right: Right, article: Placed | null): boolean {
  if (right === "door") return true;
  if (actor === null || right === "nobody") return false;
  if (right === "staff") return true;
  if ("permission" in right) return may(actor, right.permission);
  return article !== null && mayWithArticle(actor, right.deed, article.holding);
}

export type ActionRight = {
  right: Right;
  /** A page that holds the action. */
  page: string;
  /** The state in which an article has to be for the action to come to something; none is placed without it. */
  state?: PlacedState;
  /** What a form that is in order sends, about a subject that was made for it. */
  fields: (world: World, asker: Asker, article: Placed | null) => Fields | Promise<Fields>;
  /** Somebody of the same rights in the asker's place, for what cannot be done by one person twice. */
  asker?: (world: World, asker: Asker) => Promise<Asker>;
  /** What it may be refused with although the right is there: the others of the newsroom's rules come after the rights. */
  mayRefuse?: readonly string[];
  /** What else is said to those without the right, where they have another one that the thing takes as well. */
  alsoRefused?: readonly string[];
  /** Whether a refusal stands in the audit trail: many at once are answered one by one, and it is kept that it was tried. */
  triesAreKept?: true;
};

/** Rows by the file and the name under which the build lists an action; behind a comma stands what sets one apart. */
export type ActionRights = Readonly<Record<string, ActionRight>>;

export const actionOf = (row: string): string => row.split(",")[0] ?? row;

export const keeps = (permission: Permission, page: string, fields: ActionRight["fields"]): ActionRight => ({
  right: { permission },
  page,
  fields,
});
