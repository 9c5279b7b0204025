/**
 * Brings what was added last into view, also with large letters; what stood there when a step was opened stays where it is.
 * Call it while a component is set up.
 */
export function showNewest(count: () => number, newest: () => Element | null | undefined): void {
  // A plain variable, since drawing must not depend on it.
  let seen = -1;
  $effect(() => {
    const now = count();
    const grew = seen >= 0 && now > seen;
    seen = now;
    if (grew) newest()?.scrollIntoView({ block: 'nearest' });
  });
}
