import { expect, it } from "vitest";
import { loggedPath } from "./logged-path";

const secret = "60Ml0Ml6cqYbpa23W6N3iPfSuW0HWZL_926xTIP3nyU";
const id = "9eb13322-f1ca-804b-9bdd-35422dcc7d73";

it.each([
  [`/admin/reset/${secret}`, "/admin/reset/…"],
  [`/admin/invitation/${secret}`, "/admin/invitation/…"],
  [`/admin/first/${secret}?x=1`, "/admin/first/…"],
  [`//Admin//reset/${secret}/`, "//Admin//reset/…/"],
  [`/%61dmin/reset/${secret}`, "/%61dmin/reset/…"],
  [`http://paper.example/admin/reset/${secret}`, "http://paper.example/admin/reset/…"],
  [
    "/%CE%BA%CF%8C%CF%83%CE%BC%CE%BF%CF%82/a-headline-of-many-words",
    "/%CE%BA%CF%8C%CF%83%CE%BC%CE%BF%CF%82/a-headline-of-many-words",
  ],
  [`/%zz/admin%/${secret}`, "/%zz/admin%/…"],
  [`/admin/preview/link/${secret}`, "/admin/preview/…"],
  [`/admin/articles/${id}/revisions`, `/admin/articles/${id}/revisions`],
  ["/admin/pages/standards?q=secret", "/admin/pages/standards"],
  [`/world/${secret}`, `/world/${secret}`],
])("%s is logged as %s", (url, logged) => {
  expect(loggedPath(url)).toBe(logged);
});
