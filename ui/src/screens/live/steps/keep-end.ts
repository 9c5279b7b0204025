/**
 * Keeps the newest line in view when a list grows or gets less room, for example because a tilt takes its place below it, as
 * long as the end was in view before. Somebody who scrolled back to read stays there. At the end no line is cut in two under
 * the heading: what does not fit whole is above it, and as much room is left below the newest one.
 */
export function keepEnd(box: HTMLElement): () => void {
  const all = box.firstElementChild;
  if (!(all instanceof HTMLElement)) return () => {};
  let atEnd = true;
  let settled = '';
  const sizes = () => `${box.clientHeight} ${box.scrollHeight}`;
  // A list that has just grown, or got less room, tells of scrolling before it is settled: nobody went anywhere.
  const look = () => {
    if (sizes() === settled) atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 4;
  };
  const settle = () => {
    const rows = [...all.querySelectorAll<HTMLElement>('ul > li')].map((row) => row.offsetTop - all.offsetTop);
    const height = all.scrollHeight - parseFloat(all.style.paddingBlockEnd || '0');
    all.style.paddingBlockEnd = `${roomBelow(rows, height, box.clientHeight)}px`;
    if (atEnd) box.scrollTop = box.scrollHeight;
    settled = sizes();
  };
  const resized = new ResizeObserver(settle);
  box.addEventListener('scroll', look, { passive: true });
  resized.observe(box);
  resized.observe(all);
  return () => {
    box.removeEventListener('scroll', look);
    resized.disconnect();
  };
}

/** How much room below lets the first row in view begin at the top, when the last one is in view too. */
export function roomBelow(tops: readonly number[], height: number, seen: number): number {
  const hidden = height - seen;
  if (hidden <= 0) return 0;
  // The last row wins when it is higher than the box.
  return (tops.find((top) => top >= hidden) ?? hidden) - hidden;
}
