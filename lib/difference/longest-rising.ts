/** The longest part of a list of different numbers that rises, found in n log n steps: what kept its order. */
export function longestRising(numbers: readonly number[]): number[] {
  /** The place of the least number that ends a rising part of each length. */
  const ends: number[] = [];
  const previous: number[] = [];
  const at = (place: number | undefined) => numbers[place ?? -1] ?? Number.NEGATIVE_INFINITY;
  numbers.forEach((number, place) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(ends[middle]) < number) low = middle + 1;
      else high = middle;
    }
    previous[place] = ends[low - 1] ?? -1;
    ends[low] = place;
  });
  const rising: number[] = [];
  for (let place = ends.at(-1) ?? -1; place >= 0; place = previous[place] ?? -1) rising.push(at(place));
  return rising.reverse();
}
