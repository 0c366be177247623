import { describe, expect, it } from "vitest";
import { formerPath } from "./former-path";

describe("an address from another system", () => {
  it.each([
    ["https://old.example/2025/09/06/Some-Slug/?utm_source=x#top", "/2025/09/06/some-slug"],
    ["/2025/09/some-slug", "/2025/09/some-slug"],
    ["/?p=123", "/?p=123"],
    ["https://old.example/index.php?p=7", "/?p=7"],
    ["/news//a.html/index.html", "/news/a.html"],
    ["/caf%C3%A9", "/café"],
  ])("%s is kept as %s", (address, path) => {
    expect(formerPath(address)).toBe(path);
  });

  it.each(["/", "/?p=", "/?p=0", "/?p=1e3", "/?p=12345678901", "mailto:a@b.example", "/a%2Fb", "/%ff", "/a%00"])(
    "%s is kept nowhere",
    (address) => {
      expect(formerPath(address)).toBeNull();
    },
  );
});
