import type { ExchangeView } from '$lib/api/generated';
import { app } from '$lib/state/app.svelte';
import { sharedFolderNews } from '$lib/state/shared-folder.svelte';
import { view, type View } from '$lib/state/view.svelte';

/** Before there is a group: it comes along with the first file of a colleague. */
const NO_GROUP = '00000000-0000-0000-0000-000000000000';

/** Everything about exchanging, for the group that is worked with. Call it while a component is set up. */
export function exchangeView(): View<ExchangeView> {
  return view('exchange_view', () => {
    // A file that was put in the shared folder by itself was given too.
    void sharedFolderNews();
    return app.state?.practice ? null : { community: app.communityId ?? NO_GROUP };
  });
}
