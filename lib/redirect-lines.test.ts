import { describe, expect, it } from "vitest";
import { readRedirectLines, redirectSource, redirectTarget } from "./redirect-lines";

describe("readRedirectLines", () => {
  it.each([
    ["/old,/new"],
    ["/old;/new"],
    ["/old\t/new"],
    ["/old   /new"],
    ["/old -> /new"],
    ["/old → /new"],
    ['"/old","/new"'],
    [' "/old" ; "/new" ; 301'],
  ])("reads %j", (line) => {
    expect(readRedirectLines(line)).toEqual({ lines: [{ number: 1, from: "/old", to: "/new" }], unread: [] });
  });

  it("counts every line, says nothing of heads, notes and empty lines, and names those that it cannot read", () => {
    const list = "\uFEFFfrom,to\r\n\r\n# moved in 2019\r\n/a,/b\r\n/lonely\r\n/c,/d";
    expect(readRedirectLines(list)).toEqual({
      lines: [
        { number: 4, from: "/a", to: "/b" },
        { number: 6, from: "/c", to: "/d" },
      ],
      unread: [5],
    });
  });
});

describe("redirectTarget", () => {
  const origin = "https://news.example";
  it.each([
    ["/world", "/world"],
    [" /world?page=2#top ", "/world?page=2#top"],
    ["https://news.example/city/trams", "/city/trams"],
    ["/zürich", "/z%C3%BCrich"],
  ])("takes %j as %j", (given, kept) => expect(redirectTarget(given, origin)).toBe(kept));

  it.each([
    ["https://elsewhere.example/"],
    ["//elsewhere.example"],
    ["/\\elsewhere.example"],
    ["javascript:alert(1)"],
    ["world"],
    [""],
    [`/${"a".repeat(2_000)}`],
    ["https://news.example//elsewhere.example"],
  ])("refuses %j", (given) => expect(redirectTarget(given, origin)).toBeNull());
});

describe("redirectSource", () => {
  it.each([
    ["/Old/Page/", "/old/page"],
    ["https://before.example/2019/05/Trams.html?utm_source=x", "/2019/05/trams.html"],
    ["/?p=12", "/?p=12"],
  ])("takes %j as %j", (given, kept) => expect(redirectSource(given)).toBe(kept));

  it.each([["/"], ["old"], ["mailto:a@b.c"], ["/%2F"], [""]])("refuses %j", (given) =>
    expect(redirectSource(given)).toBeNull(),
  );
});
