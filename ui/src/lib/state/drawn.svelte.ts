import { onMount, tick } from 'svelte';
import { begin } from '$lib/api/activity';

/**
 * Whether what is in sight was drawn once, so that what is out of sight keeps nobody waiting. Call it while a component is set
 * up.
 */
export function drawn(): { readonly once: boolean } {
  let once = $state(false);
  onMount(() => {
    const done = begin();
    const goOn = () => {
      once = true;
      void tick().then(done);
    };
    // A window that nobody sees draws nothing.
    const frame = document.hidden ? undefined : requestAnimationFrame(() => (timer = setTimeout(goOn)));
    let timer = frame === undefined ? setTimeout(goOn) : undefined;
    return () => {
      if (frame !== undefined) cancelAnimationFrame(frame);
      clearTimeout(timer);
      done();
    };
  });
  return {
    get once() {
      return once;
    },
  };
}
