import { expect, test } from "vitest";
import { createFactQuestions } from "./fact-questions";

const conflict = (name: string) => ({ name, label: name, mine: "one", theirs: "another" });

test("a question that comes while another waits is asked after it, and both are answered", async () => {
  const questions = createFactQuestions();
  const answers = [questions.ask([conflict("owner")]), questions.ask([conflict("kind")])];
  expect(questions.first()?.conflicts).toEqual([conflict("owner")]);
  questions.first()?.settle(new Set(["owner"]));
  expect(questions.first()?.conflicts).toEqual([conflict("kind")]);
  questions.first()?.settle(null);
  expect(questions.first()).toBeNull();
  expect(await Promise.all(answers)).toEqual([new Set(["owner"]), null]);
});

test("tells who listens of every question and of every answer", () => {
  const questions = createFactQuestions();
  const seen: (string | undefined)[] = [];
  const leave = questions.subscribe(() => seen.push(questions.first()?.conflicts[0]?.name));
  void questions.ask([conflict("slug")]);
  questions.first()?.settle(null);
  leave();
  void questions.ask([conflict("kind")]);
  expect(seen).toEqual(["slug", undefined]);
});
