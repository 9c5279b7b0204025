import { call } from '$lib/api/client';
import type { SharedFolderView } from '$lib/api/generated';
import { app } from './app.svelte';
import { attempt } from './problems.svelte';
import { view, type View } from './view.svelte';

let news = $state(0);

/** A shared folder was looked at, or something was put there; whoever shows it asks again. */
export function noticeSharedFolder(): void {
  news += 1;
}

/** Grows with everything that happens in a shared folder, for views that tell of it. */
export const sharedFolderNews = (): number => news;

/** How it stands with the folder that the group shares. Call it while a component is set up. */
export function sharedFolder(): View<SharedFolderView> {
  return view('shared_folder_view', () => {
    void news;
    return app.communityId && !app.state?.practice ? { community: app.communityId } : null;
  });
}

/** Looks what is new there. It goes on beside everything else; the core tells when it is done. */
export const lookInSharedFolder = () =>
  attempt(async () => {
    if (!app.communityId) return;
    await call('shared_folder_look', { community: app.communityId });
    noticeSharedFolder();
  });

/**
 * Looks when the screen is opened and whenever somebody comes back to the window: what lies there is brought by another
 * program, and that is when a person wants to know. Call it while a component is set up.
 */
export function watchSharedFolder(folder: View<SharedFolderView>): void {
  let path = $derived(folder.value?.path);
  $effect(() => {
    // Two groups may share the same folder.
    if (!path || !app.communityId) return;
    void lookInSharedFolder();
    const look = () => void lookInSharedFolder();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  });
}
