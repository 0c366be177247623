import { expect, it } from "vitest";
import { tags } from "@/lib/cache-tags";
import { ageOf, allTags } from "./page-rules";

it.each(["/a,b", "/a;b:c@d", "/a&b=c+d$e", "/a#b?c", "/grüße und mehr", "/100%"])(
  "tags %s as whoever comes to stand there does",
  (path) => {
    const key = path.split("/").map(encodeURIComponent).join("/");
    expect(allTags([], key)).toEqual([tags.path(path)]);
  },
);

it("renders a page anew after an hour, one of the front or of nobody knows what after a minute", () => {
  const age = (pageTags: readonly string[]) => ageOf(allTags(pageTags, "/somewhere")) / 60_000;
  expect(age([tags.site])).toBe(60);
  expect(age([tags.site, tags.front])).toBe(1);
  expect(age([tags.mostRead])).toBe(1);
  expect(age([])).toBe(1);
});
