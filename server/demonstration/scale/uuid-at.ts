import type { Random } from "./random-from";

/** A UUID of version 7 (RFC 9562) as it would have been made at that time. */
export function uuidAt(at: Date, random: Random): string {
  const time = at.getTime().toString(16).padStart(12, "0");
  const bits = [random(), random(), random()].map((part) =>
    Math.floor(part * 2 ** 32)
      .toString(16)
      .padStart(8, "0"),
  );
  const hex = bits.join("");
  const variant = "89ab".charAt(Math.floor(random() * 4));
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
}
