type Rect = { left: number; top: number; bottom: number };

const gap = 6;

/** Puts a floating element below a place of the window, or above it where there is more room; always inside the window. */
export function placeBelow(element: HTMLElement, { left, top, bottom }: Rect): void {
  const { offsetWidth, offsetHeight } = element;
  const fitsBelow = bottom + gap + offsetHeight <= window.innerHeight || top < window.innerHeight - bottom;
  const y = fitsBelow ? bottom + gap : top - gap - offsetHeight;
  element.style.insetInlineStart = `${Math.max(gap, Math.min(left, window.innerWidth - offsetWidth - gap))}px`;
  element.style.insetBlockStart = `${Math.max(gap, y)}px`;
}

/** The same above, for what must not cover the line below. */
export function placeAbove(element: HTMLElement, rect: Rect): void {
  const { offsetHeight } = element;
  const y = rect.top - gap - offsetHeight;
  if (y < gap) placeBelow(element, rect);
  else placeBelow(element, { left: rect.left, top: rect.top, bottom: y - gap });
}
