import { describe, expect, it } from "vitest";
import { keyedDigest, newDigestKey } from "./keyed-digest";

const bytes = (length: number) => String.fromCharCode(...Array.from({ length }, (_, index) => index));
const key = new Int32Array(new Uint8Array(Array.from({ length: 16 }, (_, index) => index)).buffer);

function hex(text: string): string {
  const { low, high } = keyedDigest(key, text);
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}

describe("a digest is that of SipHash-2-4, by its authors' own examples", () => {
  it.each([
    [0, "726fdb47dd0e0e31"],
    [1, "74f839c593dc67fd"],
    [2, "0d6c8009d9a94f5a"],
    [7, "ab0200f58b01d137"],
    [8, "93f5f5799a932462"],
    [15, "a129ca6149be45e5"],
    [16, "3f2acc7f57c29bdb"],
    [63, "958a324ceb064572"],
  ])("%i bytes", (length, digest) => {
    expect(hex(bytes(length))).toBe(digest);
  });
});

it("no two keys are the same", () => {
  const digests = Array.from({ length: 50 }, () => keyedDigest(newDigestKey(), "192.0.2.1"));
  expect(new Set(digests.map(({ low, high }) => `${low} ${high}`)).size).toBe(50);
});
