import { t } from '$lib/i18n/index.svelte';
import { platform } from '$lib/platform';
import { incoming } from '$lib/state/incoming.svelte';
import { attempt } from '$lib/state/problems.svelte';

/** How the file of a colleague ends. */
export const BUNDLE = 'kantelbeeld';
/** How a contact card ends. */
export const CARD = 'kantelkaart';

/** Asks for the file of a colleague, and looks at it from now on. False when the person cancels. */
export async function pickBundle(): Promise<boolean> {
  const path = await attempt(() => platform.pickFile({ extension: BUNDLE, kind: t('exchange.kind') }));
  if (path === undefined) return false;
  incoming.look(path);
  return true;
}
