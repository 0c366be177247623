import { type DigestKey, newDigestKey } from "./keyed-digest";
import { reloadWindow } from "./recent-views";

const day = 86_400_000;

/** `turn` is another number whenever a key has changed; what is made with keys remembers it in their place. */
export type Keys = { readonly turn: number; readonly current: DigestKey; readonly former: DigestKey | null };

/**
 * The key of the day, by Greenwich, which no one knows and nothing keeps: what was computed with yesterday's cannot be
 * computed again. Yesterday's is there for one reload window more, so that a reload across midnight is still known.
 */
export class DailyKeys {
  private today = Number.NaN;
  private known: Keys = { turn: 0, current: newDigestKey(), former: null };

  /** To be called before the keys are used, and from time to time, so that an idle site lets go of them too. */
  turn(now: number): void {
    const today = Math.floor(now / day);
    if (today !== this.today) {
      const former = today === this.today + 1 ? this.known.current : null;
      this.known = { turn: this.known.turn + 1, current: newDigestKey(), former };
      this.today = today;
    }
    if (this.known.former !== null && now - today * day >= reloadWindow)
      this.known = { turn: this.known.turn + 1, current: this.known.current, former: null };
  }

  get keys(): Keys {
    return this.known;
  }
}
