import { expect, it } from "vitest";
import { csvRow } from "@/lib/csv-row";

it("quotes what has to be quoted, and lets no formula through", () => {
  expect(csvRow(["plain", 'she said "yes"', "a, b", "two\nlines", "=1+1", "@SUM(A1)", "-3"])).toBe(
    `plain,"she said ""yes""","a, b","two\nlines",'=1+1,'@SUM(A1),'-3\r\n`,
  );
});
