import type { Random } from "./random-from";

/** Picks things as often as their weights say, in constant time however many there are (Vose's alias method). */
export function weightedPick<Thing>(
  things: readonly Thing[],
  weightOf: (place: number) => number,
): (random: Random) => Thing {
  const weights = things.map((_, place) => weightOf(place));
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / things.length;
  const share = weights.map((weight) => weight / mean);
  const other = things.map((_, place) => place);
  const short = other.filter((place) => at(share, place) < 1);
  const long = other.filter((place) => at(share, place) >= 1);
  while (short.length > 0 && long.length > 0) {
    const poor = at(short, short.length - 1);
    const rich = at(long, long.length - 1);
    short.pop();
    other[poor] = rich;
    share[rich] = at(share, rich) + at(share, poor) - 1;
    if (at(share, rich) < 1) short.push(at(long.splice(-1), 0));
  }
  return (random) => {
    const point = random() * things.length;
    const place = Math.floor(point);
    return at(things, point - place < at(share, place) ? place : at(other, place));
  };
}

function at<Thing>(list: readonly Thing[], place: number): Thing {
  const thing = list[place];
  if (thing === undefined) throw new Error(`There is nothing at place ${place} of ${list.length}.`);
  return thing;
}
