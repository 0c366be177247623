import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { focalCrop } from "@/lib/focal-crop";

const side = fc.integer({ min: 1, max: 10_000 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("focalCrop", () => {
  it("centres the crop on the focal point", () => {
    expect(focalCrop({ width: 1800, height: 1350 }, { x: 0.5, y: 0.5 }, 1)).toEqual({
      left: 225,
      top: 0,
      width: 1350,
      height: 1350,
    });
  });

  it("stops at the edge of the picture", () => {
    expect(focalCrop({ width: 1800, height: 1350 }, { x: 1, y: 0.5 }, 1).left).toBe(450);
    expect(focalCrop({ width: 1800, height: 1350 }, { x: 0.5, y: 0 }, 16 / 9).top).toBe(0);
  });

  it("never reaches outside the picture", () => {
    fc.assert(
      fc.property(side, side, share, share, fc.constantFrom(16 / 9, 4 / 3, 1, null), (width, height, x, y, ratio) => {
        const crop = focalCrop({ width, height }, { x, y }, ratio);
        expect(Math.min(crop.left, crop.top)).toBeGreaterThanOrEqual(0);
        expect(Math.min(crop.width, crop.height)).toBeGreaterThanOrEqual(1);
        expect(crop.left + crop.width).toBeLessThanOrEqual(width);
        expect(crop.top + crop.height).toBeLessThanOrEqual(height);
      }),
    );
  });
});
