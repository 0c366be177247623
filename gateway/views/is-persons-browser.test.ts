import { describe, expect, it } from "vitest";
import { otherPrograms, personsBrowsers } from "../testing/user-agents";
import { isPersonsBrowser } from "./is-persons-browser";

describe("a view is a person's", () => {
  it.each(Object.entries(personsBrowsers))("in %s", (_, userAgent) => {
    expect(isPersonsBrowser(userAgent)).toBe(true);
  });
});

describe("a view is nobody's", () => {
  it.each(Object.entries(otherPrograms))("when the program is %s", (_, userAgent) => {
    expect(isPersonsBrowser(userAgent)).toBe(false);
  });
});
