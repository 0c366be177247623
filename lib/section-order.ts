/** The sections in the order of the bar: each with those that lie inside it, by id. */
export type SectionOrder = readonly { id: string; inner: readonly string[] }[];

/** One step of a section: past its neighbour, into the section before it, or out of the one it lies in. */
export const sectionMoves = ["up", "down", "in", "out"] as const;

export type SectionMove = (typeof sectionMoves)[number];

/** The order after one step; null where the step leads nowhere. A section that holds others stays outside. */
export function moveSection(order: SectionOrder, id: string, move: SectionMove): SectionOrder | null {
  const place = order.findIndex((section) => section.id === id);
  return place < 0 ? moveInner(order, id, move) : moveTop(order, place, move);
}

function moveTop(order: SectionOrder, place: number, move: SectionMove): SectionOrder | null {
  const section = order[place];
  const before = order[place - 1];
  if (section === undefined || move === "out") return null;
  if (move !== "in") return swapped(order, place, move === "up" ? place - 1 : place + 1);
  if (before === undefined || section.inner.length > 0) return null;
  const parent = { ...before, inner: [...before.inner, section.id] };
  return [...order.slice(0, place - 1), parent, ...order.slice(place + 1)];
}

function moveInner(order: SectionOrder, id: string, move: SectionMove): SectionOrder | null {
  const at = order.findIndex((section) => section.inner.includes(id));
  const parent = order[at];
  if (parent === undefined || move === "in") return null;
  if (move === "out") {
    const left = { ...parent, inner: parent.inner.filter((inner) => inner !== id) };
    return [...order.slice(0, at), left, { id, inner: [] }, ...order.slice(at + 1)];
  }
  const place = parent.inner.indexOf(id);
  const inner = swapped(parent.inner, place, move === "up" ? place - 1 : place + 1);
  return inner === null ? null : order.map((section) => (section === parent ? { ...section, inner } : section));
}

function swapped<Item>(list: readonly Item[], one: number, other: number): Item[] | null {
  const [first, second] = [list[one], list[other]];
  if (first === undefined || second === undefined) return null;
  return list.map((item, place) => (place === one ? second : place === other ? first : item));
}

/** Every section with its place: `position` counts among those beside it. */
export function sectionPlaces(order: SectionOrder): { id: string; parentId: string | null; position: number }[] {
  return order.flatMap(({ id, inner }, position) => [
    { id, parentId: null, position },
    ...inner.map((innerId, place) => ({ id: innerId, parentId: id, position: place })),
  ]);
}

/** Whether two orders are the same. */
export function isSameOrder(one: SectionOrder, other: SectionOrder): boolean {
  const flat = (order: SectionOrder) => order.map(({ id, inner }) => [id, ...inner].join(" ")).join("\n");
  return flat(one) === flat(other);
}

/** Where a section is dropped: beside another one, at whose level it then lies, or into it. */
export type SectionDrop = { target: string; position: "before" | "after" | "on" };

/** The order after a section was dropped somewhere; null where it cannot lie. */
export function dropSection(order: SectionOrder, id: string, { target, position }: SectionDrop): SectionOrder | null {
  const dragged = order.find((section) => section.id === id) ?? { id, inner: [] };
  if (target === id) return null;
  const rest = order
    .filter((section) => section.id !== id)
    .map((section) => ({ ...section, inner: section.inner.filter((inner) => inner !== id) }));
  const top = rest.findIndex((section) => section.id === target);
  const parent = rest.findIndex((section) => section.inner.includes(target));
  if (top >= 0 && position !== "on") {
    const at = position === "before" ? top : top + 1;
    return [...rest.slice(0, at), dragged, ...rest.slice(at)];
  }
  // Everything else puts it inside another one, where nothing that holds sections can lie.
  const around = rest[top >= 0 ? top : parent];
  if (around === undefined || dragged.inner.length > 0 || (top < 0 && position === "on")) return null;
  const at = top >= 0 ? around.inner.length : around.inner.indexOf(target) + (position === "before" ? 0 : 1);
  const inner = [...around.inner.slice(0, at), id, ...around.inner.slice(at)];
  return rest.map((section) => (section === around ? { ...section, inner } : section));
}
