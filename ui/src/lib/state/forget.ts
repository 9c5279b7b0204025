/**
 * Forgets everything that was read from the store: the page starts anew, so no variable, no field and no picture of it is
 * left in memory. Cheaper to trust than a list of things to empty.
 */
export function forgetEverything(): void {
  // Not by setting the hash: the router would still show a screen that asks a locked store.
  history.replaceState(null, '', location.pathname);
  location.reload();
}
