/** Measurements that run inside the page. Each answers with a list of what is wrong, in words. */

/** Text that its box hides: the box is smaller than what stands in it and does not scroll. */
export function cutOff() {
  const hides = (way) => way === 'hidden' || way === 'clip';
  const wrong = [];
  for (const element of document.querySelectorAll('body *')) {
    const style = getComputedStyle(element);
    // What only screen readers hear is one pixel on purpose.
    if (!element.checkVisibility() || style.clipPath !== 'none' || !element.textContent.trim()) continue;
    const wide = hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    const high = hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
    if (wide || high) wrong.push(`${element.tagName} "${element.textContent.trim().slice(0, 40)}"`);
  }
  return wrong;
}

/** What was typed or chosen and is wider than its field, so that only a part of it can be read. */
export function halfShown() {
  const wrong = [];
  const pen = document.createElement('canvas').getContext('2d');
  for (const field of document.querySelectorAll('input, textarea[data-one-line], select')) {
    // Words to be typed over, or to look for, are no text of anybody.
    const isText = !['radio', 'checkbox', 'search'].includes(field.type) && field.autocapitalize !== 'none';
    if (!field.checkVisibility() || !isText) continue;
    const { font, paddingLeft, paddingRight, borderWidth, maxBlockSize } = getComputedStyle(field);
    const words = field.tagName === 'SELECT' ? field.selectedOptions[0]?.text : field.value;
    pen.font = font;
    const needs = pen.measureText(words ?? '').width + parseFloat(paddingLeft) + parseFloat(paddingRight);
    // A line goes on below; once it fills a good part of the screen it scrolls.
    const grown = field.clientHeight + 2 * parseFloat(borderWidth) >= parseFloat(maxBlockSize) - 1;
    const whole =
      field.tagName === 'TEXTAREA'
        ? grown || field.scrollHeight <= field.clientHeight + 1
        : needs <= field.clientWidth + 1;
    if (!whole) wrong.push(`${field.tagName} "${(words ?? '').slice(0, 40)}"`);
  }
  return wrong;
}

/** Words that stick out of the button, link, cell or label they stand in. */
export function spilling() {
  const wrong = [];
  for (const element of document.querySelectorAll('button, a, label, td, th, h1, h2, h3, p, li, dt, dd, select')) {
    if (!element.checkVisibility() || getComputedStyle(element).display === 'inline') continue;
    if (element.clientWidth <= 1 || element.scrollWidth <= element.clientWidth + 1) continue;
    wrong.push(`${element.tagName} "${element.textContent.trim().slice(0, 40)}"`);
  }
  return wrong;
}

/** What can be pressed and is smaller than 24 by 24 pixels (WCAG 2.5.8). A link inside a sentence is excepted. */
export function small() {
  const wrong = [];
  for (const element of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
    if (!element.checkVisibility()) continue;
    // A tick or a dot is pressed by its words as well.
    const area = element.labels?.length && ['radio', 'checkbox'].includes(element.type) ? element.labels[0] : element;
    const { width, height } = area.getBoundingClientRect();
    const inSentence = element.tagName === 'A' && getComputedStyle(element).display === 'inline';
    // The skip link is out of sight until it has the focus.
    if (element.classList.contains('skip') && element !== document.activeElement) continue;
    if (!inSentence && (width < 24 || height < 24)) {
      wrong.push(
        `${element.tagName} "${(element.ariaLabel ?? element.textContent).trim().slice(0, 40)}" ${width}x${height}`,
      );
    }
  }
  return wrong;
}

/** What has the focus: its words, whether that shows, and whether it is in sight. Null when nothing has it. */
export function uncovered() {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const style = getComputedStyle(at);
  // A dot or a tick that the page draws itself shows the focus on its label.
  const drawn = at.labels?.[0] ? getComputedStyle(at.labels[0]) : style;
  // A date has parts of its own inside, and the browser shows which of them has the focus.
  const ring =
    at.type === 'date' || [style, drawn].some((s) => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2);
  const box = (at.labels?.[0] && at.offsetWidth <= 1 ? at.labels[0] : at).getBoundingClientRect();
  const x = Math.min(Math.max((box.left + box.right) / 2, 0), innerWidth - 1);
  const top = Math.max(box.top, 0);
  const bottom = Math.min(box.bottom, innerHeight);
  const over = document.elementFromPoint(x, (top + bottom) / 2);
  const free =
    bottom > top && over !== null && (at.contains(over) || over.contains(at) || at.labels?.[0]?.contains(over));
  const words = (at.ariaLabel ?? at.labels?.[0]?.textContent ?? at.textContent ?? '').replace(/\s+/g, ' ').trim();
  return { words: words.slice(0, 60) || at.tagName, ring, free: Boolean(free) };
}
