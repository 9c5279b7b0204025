// Finds what a person would point at: `path` holds the names of the groups that lead to it, and its own name last.
// What a dialog covers cannot be pointed at. A name may be longer than what is asked for; the exact one wins. A group without
// such a name is known by what stands in it; the smallest one wins.
const [path, kind] = arguments;
const KINDS = {
  button: 'button, a[href], summary',
  field: 'input, select, textarea',
  choice: 'label.choice',
  group: '[role=group], [role=region], [aria-label], [aria-labelledby], section, article, form, fieldset, dialog, tr, li',
};
const clean = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const heard = (element) => {
  const copy = element.cloneNode(true);
  for (const unheard of copy.querySelectorAll('[aria-hidden=true], input, select, textarea')) unheard.remove();
  return clean(copy.textContent);
};
const nameOf = (element) => {
  const label = element.getAttribute('aria-label');
  if (label) return clean(label);
  const ids = element.getAttribute('aria-labelledby')?.split(' ');
  if (ids) return clean(ids.map((id) => document.getElementById(id)?.textContent).join(' '));
  if (element.labels?.length > 0) return heard(element.labels[0]);
  if (element.matches('fieldset')) return clean(element.querySelector('legend')?.textContent);
  if (element.matches('section, article, li, tr')) return clean(element.querySelector('h2, h3, th')?.textContent);
  return heard(element);
};
const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });
const inside = (scope, wanted, name) => {
  const found = [...scope.querySelectorAll(wanted)].filter(isSeen);
  return found.find((each) => nameOf(each) === name) ?? found.find((each) => nameOf(each).startsWith(name)) ?? null;
};
const groupWith = (scope, text) => {
  const groups = [...scope.querySelectorAll(KINDS.group)].filter((each) => isSeen(each) && heard(each).includes(text));
  return groups.sort((one, other) => heard(one).length - heard(other).length)[0] ?? null;
};

let scope = document.querySelector('dialog[open]') ?? document;
for (const name of path.slice(0, -1)) {
  scope = inside(scope, KINDS.group, name) ?? groupWith(scope, name);
  if (!scope) return null;
}
const found = inside(scope, KINDS[kind], path.at(-1));
// A person scrolls until nothing lies over it.
const isBare = (element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  const met = document.elementFromPoint(left + width / 2, top + height / 2);
  return met !== null && (element.contains(met) || met.contains(element));
};
if (found && !isBare(found)) found.scrollIntoView({ block: 'center' });
return found;
