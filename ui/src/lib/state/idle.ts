/** Signs that somebody is there. A moved mouse counts: reading aloud from the screen is work too. */
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Calls `then` once when nobody touched the laptop for this long. Returns how to stop watching. */
export function whenIdle(afterMin: number, then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wind = () => {
    clearTimeout(timer);
    timer = setTimeout(then, afterMin * 60_000);
  };
  for (const sign of SIGNS) addEventListener(sign, wind, { passive: true });
  wind();
  return () => {
    clearTimeout(timer);
    for (const sign of SIGNS) removeEventListener(sign, wind);
  };
}
