/**
 * Whether something is still on its way: a call that has no answer, a draft that is not written. Tests and people wait on
 * `body[data-state]`, so it turns "idle" only after the screen has had its turn to ask for what follows.
 */
let running = 0;

function show(state: 'busy' | 'idle'): void {
  document.body.dataset['state'] = state;
}

/** Something begins; call the returned function once when it is done. */
export function begin(): () => void {
  running += 1;
  show('busy');
  let open = true;
  return () => {
    if (!open) return;
    open = false;
    running -= 1;
    // A macrotask later: first the awaiting code runs, then Svelte draws, and either may begin something new.
    setTimeout(() => {
      if (running === 0) show('idle');
    });
  };
}
