/** Thrown when the form that asks has been carried out already: all that was done again is undone with it. */
export class RepeatedRequest extends Error {
  override readonly name = "RepeatedRequest";
}
