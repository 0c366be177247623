import { expect, it } from "vitest";
import { inPieces } from "./in-pieces";

it("lets requests be answered while thousands are looked at", async () => {
  let seen = 0;
  const seenAtAnswers: number[] = [];
  const answer = () => {
    seenAtAnswers.push(seen);
    if (seen < 5_000) setImmediate(answer);
  };
  setImmediate(answer);
  await inPieces(Array.from({ length: 5_000 }), () => {
    seen += 1;
  });
  expect(seen).toBe(5_000);
  const longest = Math.max(...seenAtAnswers.map((at, index) => at - (seenAtAnswers[index - 1] ?? 0)));
  expect(longest).toBeLessThanOrEqual(500);
});
