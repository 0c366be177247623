import { expect, it } from "vitest";
import { ReadyAnswer } from "./ready-answer";

const noon = Date.UTC(2026, 8, 6, 12, 0, 0);

it("is the answer as Node's http writes it, with the date of the second", () => {
  const answer = new ReadyAnswer(200, ["ETag", '"a"', "Content-Length", "5"], Buffer.from("words"));
  const head =
    'HTTP/1.1 200 OK\r\nETag: "a"\r\nContent-Length: 5\r\nDate: Sun, 06 Sep 2026 12:00:00 GMT\r\nConnection: keep-alive\r\nKeep-Alive: timeout=75\r\n\r\n';
  expect(answer.whole(noon + 999).toString()).toBe(`${head}words`);
  expect(answer.head(noon).toString()).toBe(head);
  expect(answer.body.toString()).toBe("words");
  expect(answer.whole(noon + 1_000).toString()).toContain("12:00:01 GMT");
});

it("is the same bytes for everybody, until a slow reader has not taken all of them when the second is over", () => {
  const answer = new ReadyAnswer(200, [], Buffer.from("words"));
  const first = answer.whole(noon);
  expect(answer.whole(noon + 5_000)).toBe(first);
  answer.keepForSlowReader();
  expect(answer.whole(noon + 5_000)).toBe(first);
  const later = answer.whole(noon + 6_000);
  expect(later).not.toBe(first);
  expect(first.toString()).toContain("12:00:05 GMT");
  expect(later.toString()).toContain("12:00:06 GMT");
  expect(answer.whole(noon + 7_000)).toBe(later);
});
