/** What a person can see without scrolling. Each of these runs inside the page. */

/** How much of an element is out of sight or under something else, in words; null when all of it is in sight. */
export function outOfSight(element) {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  let seen = { left: 0, right: innerWidth, top: 0, bottom: innerHeight };
  for (let box = element.parentElement; box; box = box.parentElement) {
    const style = getComputedStyle(box);
    if (style.display === 'contents' || (style.overflowY === 'visible' && style.overflowX === 'visible')) continue;
    const edge = box.getBoundingClientRect();
    seen = {
      left: Math.max(seen.left, edge.left),
      right: Math.min(seen.right, edge.right),
      top: Math.max(seen.top, edge.top),
      bottom: Math.min(seen.bottom, edge.bottom),
    };
  }
  const over = [seen.left - left, right - seen.right, seen.top - top, bottom - seen.bottom].map(Math.round);
  if (over.some((px) => px > 1)) return `left, right, top, bottom: ${over.join(', ')} px`;
  const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return at && (element.contains(at) || at.contains(element)) ? null : `under ${at?.outerHTML.slice(0, 60)}`;
}

/** The lines of a page that are whole in its box. */
export function wholeLines(page) {
  const box = page.querySelector('.scrolls').getBoundingClientRect();
  return [...page.querySelectorAll('li')]
    .filter((line) => {
      const { top, bottom } = line.getBoundingClientRect();
      return top >= box.top - 1 && bottom <= box.bottom + 1;
    })
    .map((line) => line.innerText.replace(/\s+/g, ' ').trim());
}

/** The line that is cut in two at the top of a page; null when there is none. */
export function cutAtTop(page) {
  const { top } = page.querySelector('.scrolls').getBoundingClientRect();
  const cut = [...page.querySelectorAll('li')].find((line) => {
    const box = line.getBoundingClientRect();
    return box.top < top - 1 && box.bottom > top + 1;
  });
  return cut?.innerText ?? null;
}
