import { isWithdrawal, withdrawalOf } from "@/lib/cache-tags";
import type { Expired } from "../expiry/expired";

/** "withdrawn": what it shows may not be seen any more, whatever else fails. */
export type Verdict = "current" | "expired" | "withdrawn";

export type ExpiredTagsState = { sequence: number; floor: number; tags: readonly (readonly [string, number])[] };

/** Beyond this many, the older half is forgotten, and with it every page that was begun before. */
const mostTags = 100_000;

/**
 * Which tags have expired, numbered in the order in which this gateway took them in. A page remembers the number at
 * which its rendering began; whatever expired later than that may be missing from it, whether it was being made, kept
 * in memory or lying on disk when the expiry came. So this one comparison decides everywhere what is current.
 */
export class ExpiredTags {
  sequence: number;
  /** Pages begun before this have all expired. */
  floor: number;
  /** In the order of their numbers. */
  private readonly last: Map<string, number>;

  constructor({ sequence, floor, tags }: ExpiredTagsState = { sequence: 0, floor: 0, tags: [] }) {
    this.sequence = sequence;
    this.floor = floor;
    this.last = new Map(tags);
  }

  take({ tags, everything }: Pick<Expired, "tags" | "everything">): void {
    if (tags.length > 0) this.add(tags);
    if (everything) this.addEverything();
  }

  private add(tags: readonly string[]): void {
    this.sequence += 1;
    for (const tag of tags) {
      this.last.delete(tag);
      this.last.set(tag, this.sequence);
    }
    if (this.last.size > mostTags) this.forgetOlderHalf();
  }

  private addEverything(): void {
    this.sequence += 1;
    this.floor = this.sequence;
    for (const tag of this.last.keys()) {
      if (!isWithdrawal(tag)) this.last.delete(tag);
    }
  }

  judge(tags: readonly string[], begun: number): Verdict {
    // A number that was not given out yet is of a journal that was lost.
    let verdict: Verdict = begun < this.floor || begun > this.sequence ? "expired" : "current";
    for (const tag of tags) {
      if ((this.last.get(tag) ?? 0) > begun) verdict = "expired";
      const withdrawal = withdrawalOf(tag);
      if (withdrawal !== null && (this.last.get(withdrawal) ?? 0) > begun) return "withdrawn";
    }
    return verdict;
  }

  state(): ExpiredTagsState {
    return { sequence: this.sequence, floor: this.floor, tags: [...this.last] };
  }

  private forgetOlderHalf(): void {
    let left = mostTags / 2;
    for (const [tag, number] of this.last) {
      if (left === 0) break;
      left -= 1;
      if (isWithdrawal(tag)) continue;
      this.last.delete(tag);
      this.floor = Math.max(this.floor, number);
    }
  }
}
