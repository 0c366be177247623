/**
 * The part of an address that stays the same for a household: of IPv4 all of it, of IPv6 the first 64 bits, since a
 * device changes the rest as often as it likes. Anything that is no address stands for itself.
 */
export function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const [beforeGap = "", afterGap] = (address.split("%")[0] ?? "").split("::");
  const before = beforeGap === "" ? [] : beforeGap.split(":");
  const after = afterGap === undefined || afterGap === "" ? [] : afterGap.split(":");
  // An IPv4 address at the end takes the place of two groups.
  const afterGroups = after.length + (after.at(-1)?.includes(".") ? 1 : 0);
  const gap = afterGap === undefined ? 0 : Math.max(0, 8 - before.length - afterGroups);
  const groups = [...before, ...new Array<string>(gap).fill("0"), ...after].slice(0, 4);
  return groups.map((group) => group.toLowerCase().replace(/^0+(?=.)/, "")).join(":");
}
