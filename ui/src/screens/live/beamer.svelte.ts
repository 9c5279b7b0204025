import { call } from '$lib/api/client';
import { platform } from '$lib/platform';
import { attempt } from '$lib/state/problems.svelte';

/** What the room sees, as far as this screen decides: shown or not, blank or not. Make it while a component is set up. */
export class Room {
  /** The room sees this session. */
  on = $state(false);
  /** Both screens are blank. */
  blank = $state(false);

  constructor(readonly session: string) {
    // The beamer goes on when this screen is left and opened again.
    void attempt(async () => {
      const shown = await call('beamer_view', {});
      this.on = shown !== null;
    });
    $effect(() => {
      const listening = platform.onBeamerClosed(() => (this.on = false));
      return () => void listening.then((stop) => stop());
    });
  }

  /** Shows the session to the room, or stops. */
  async toggle(): Promise<void> {
    await attempt(async () => {
      const on = !this.on;
      await call('beamer_set', { session: on ? this.session : null, blank: on && this.blank });
      await platform.beamerWindow(on);
      this.on = on;
    });
  }

  /** Blanks both screens, or shows them again. This screen does not wait for the other: somebody is walking in. */
  async toggleBlank(): Promise<void> {
    this.blank = !this.blank;
    if (this.on) await attempt(() => call('beamer_set', { session: this.session, blank: this.blank }));
  }
}
