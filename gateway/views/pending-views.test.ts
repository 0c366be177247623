import { expect, it } from "vitest";
import { PendingViews } from "./pending-views";

const now = Date.UTC(2026, 2, 10, 9, 10);

it("views that wait take a bounded room, lose what does not fit and say how much", () => {
  const pending = new PendingViews(3);
  for (const id of ["a", "b", "c", "d", "a", "d"]) pending.add(id, now);
  const rows = pending.take();
  expect(rows.map(({ articleId, views }) => [articleId, views])).toEqual([
    ["a", 2],
    ["b", 1],
    ["c", 1],
  ]);
  expect(pending.takeLost()).toBe(2);
  expect(pending.takeLost()).toBe(0);
  pending.add("e", now);
  pending.giveBack(rows);
  expect(pending.take()).toHaveLength(3);
  expect(pending.takeLost()).toBe(1);
});
