import { expect, it } from "vitest";
import { viewedArticle } from "./viewed-article";

const id = "0198a3b4-5c6d-7e8f-9a0b-1c2d3e4f5a6b";
const other = "0198a3b4-5c6d-7e8f-9a0b-1c2d3e4f5a6c";
const page = { status: 200, contentType: "text/html; charset=utf-8", tags: ["site", `article:${id}`, `card:${other}`] };

it.each([
  ["the article's own page", page, id],
  ["a list with its card", { ...page, tags: ["site", `card:${id}`] }, null],
  ["the page that says it is gone", { ...page, status: 410 }, null],
  ["its picture for sharing", { ...page, contentType: "image/png" }, null],
  ["a page with two articles", { ...page, tags: [`article:${id}`, `article:${other}`] }, null],
  ["a tag that is no id", { ...page, tags: ["article:1"] }, null],
])("%s", (_, given, expected) => {
  expect(viewedArticle(given)).toBe(expected);
});
