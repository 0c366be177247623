/**
 * How far the table of expiries was read. Every row of a transaction with a smaller number has been taken in; of the
 * later ones, those that could be seen.
 */
export type ReplayPosition = {
  /** Which database it was: after a restore on another server, numbers mean something else. */
  database: string;
  /** A transaction's number, which is too large for a JavaScript number. */
  transaction: string;
};
