/** Brings a part of a list into view by scrolling that list alone: the page around it stays where somebody reads. */
export function scrollWithin(box: Element, part: Element): void {
  const seen = box.getBoundingClientRect();
  const { top, bottom, left, right } = part.getBoundingClientRect();
  box.scrollTop += outside(top - seen.top, bottom - seen.bottom);
  box.scrollLeft += outside(left - seen.left, right - seen.right);
}

/** How far a part sticks out before the beginning (below zero) or after the end; its beginning wins when it is too large. */
export function outside(before: number, after: number): number {
  if (before < 0) return before;
  return after > 0 ? Math.min(after, before) : 0;
}
