import type { RequestTarget } from "./request-target";
import type { RouteKind } from "./routes";

/** What a request asks for, once it has passed every check that is the same for all. */
export type Asked = {
  target: RequestTarget;
  kind: RouteKind;
  /** The name that was asked for, which is one of this site's. */
  host: string;
  /** What pages call their own site, whatever name was asked for. */
  origin: string;
};
