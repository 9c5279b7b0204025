/** The clock on the wall, once a second, for as long as the component that made it is there. */
export class WallClock {
  now = $state.raw(new Date());

  constructor() {
    $effect(() => {
      const ticking = setInterval(() => (this.now = new Date()), 1000);
      return () => clearInterval(ticking);
    });
  }
}
