/**
 * Keeps the newest line in view when a list gets less room, for example because a tilt takes its place below it, as long
 * as the end was in view before. Somebody who scrolled back to read stays there.
 */
export function keepEnd(box: HTMLElement): () => void {
  let atEnd = true;
  const look = () => (atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 4);
  const resized = new ResizeObserver(() => {
    if (atEnd) box.scrollTop = box.scrollHeight;
  });
  box.addEventListener('scroll', look, { passive: true });
  resized.observe(box);
  return () => {
    box.removeEventListener('scroll', look);
    resized.disconnect();
  };
}
