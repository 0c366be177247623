import { expect, it } from "vitest";
import { ownAdminPath } from "@/lib/own-admin-path";

it.each(["/admin", "/admin/articles?state=draft&q=a%20b", "/admin/articles/1/edit", "/admin?x=1"])(
  "leads to %s",
  (path) => {
    expect(ownAdminPath(path)).toBe(path);
  },
);

it.each([
  "",
  "/",
  "/administer",
  "//evil.example",
  "/\\evil.example",
  "/admin\\..\\..\\evil",
  "https://evil.example/admin",
  "/admin/../politics",
  "/admin/%2e%2e/politics",
  "/admin/..//evil.example",
  "/admin\n//evil.example",
  "javascript:alert(1)",
  "/admin/sign-in?next=/admin/sign-in",
  "/admin@evil.example",
  `/admin/${"a".repeat(2_000)}`,
  null,
  ["/admin/articles"],
])("leads to the first screen instead of %j", (path) => {
  expect(ownAdminPath(path)).toBe("/admin");
});
