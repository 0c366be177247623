import { expect, test } from "vitest";
import { keptFiles, mediaFiles, phoneFiles } from "./media-variants";

const widths = (files: { width: number }[]) => files.map(({ width }) => width);

test.each([
  [{ width: 2000, height: 1500 }, [240, 480, 720]],
  [{ width: 700, height: 525 }, [240, 480, 700]],
  [{ width: 470, height: 353 }, [240, 470]],
  [{ width: 200, height: 150 }, [200]],
])("a telephone gets all of a picture of %o that it can show", (size, expected) => {
  expect(widths(phoneFiles(size, "whole"))).toEqual(expected);
  expect(widths(phoneFiles(size, "standard"))).toEqual(expected);
});

test("a small portrait is not made smaller", () => {
  const size = { width: 200, height: 200 };
  expect(widths(phoneFiles(size, "square"))).toEqual([120, 200]);
  expect(phoneFiles(size, "wide")).toEqual([{ crop: "wide", width: 200, height: 113 }]);
});

test("no file is larger than the picture, and none is named twice", () => {
  for (const size of [
    { width: 2000, height: 1500 },
    { width: 480, height: 2000 },
    { width: 3, height: 2 },
  ]) {
    const files = keptFiles(size);
    expect(new Set(files.map(({ crop, width, format }) => `${crop}-${width}.${format}`)).size).toBe(files.length);
    for (const { width } of files) expect(width).toBeLessThanOrEqual(size.width);
    expect(files.filter(({ format }) => format === "webp")).toHaveLength(mediaFiles(size).length);
  }
});
