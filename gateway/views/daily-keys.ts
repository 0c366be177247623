import { randomBytes } from "node:crypto";
import { reloadWindow } from "./recent-views";

const day = 86_400_000;

/**
 * The key of the day, by Greenwich, which no one knows and nothing keeps: what was computed with yesterday's cannot be
 * computed again. Yesterday's is there for one reload window more, so that a reload across midnight is still known.
 */
export class DailyKeys {
  private today = Number.NaN;
  private current = "";
  private former: string | null = null;

  /** To be called before the keys are used, and from time to time, so that an idle site lets go of them too. */
  turn(now: number): void {
    const today = Math.floor(now / day);
    if (today !== this.today) {
      this.former = today === this.today + 1 ? this.current : null;
      this.current = randomBytes(32).toString("base64");
      this.today = today;
    }
    if (this.former !== null && now - today * day >= reloadWindow) this.former = null;
  }

  get keys(): { current: string; former: string | null } {
    return { current: this.current, former: this.former };
  }
}
