/** What one change had to be told outside, and how that went. */
export type PingView = {
  /** Grows with every line; in words because it may be larger than a number holds. */
  id: string;
  kind: "indexNow" | "webSub";
  /** Addresses of this site, without the origin. */
  paths: string[];
  at: Date;
  /** "waiting" also while it is being sent; "given-up" after many failures, or when its receiver is configured no more. */
  state: "sent" | "waiting" | "given-up";
  sentAt: Date | null;
  /** The next attempt. */
  dueAt: Date | null;
  attempts: number;
  /** Why the last attempt failed; "" when none has. */
  problem: string;
};

export type PingPage = {
  pings: PingView[];
  olderCursor: string | null;
  /** Who is told of changes from now on. */
  told: { indexNow: boolean; webSub: boolean };
};
