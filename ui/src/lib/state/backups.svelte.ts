import { call } from '$lib/api/client';
import { callInOrder } from '$lib/api/in-order';
import type { Backup, Backups } from '$lib/api/generated';
import { localDay, wallTime, weekdayOf } from '$lib/i18n/clock';
import { t, tCount } from '$lib/i18n/index.svelte';
import { enter, readCommunities, start } from './app.svelte';
import { recallUndo } from './changes.svelte';
import { drafts } from './drafts';
import { view, type View } from './view.svelte';

let finished = $state(0);

/** One was made, or could not be made; whoever shows the list asks again. */
export function noticeBackup(): void {
  finished += 1;
}

/** The backups and how it stands with them. Call it while a component is set up. */
export function backupList(): View<Backups> {
  return view('backup_list', () => {
    void finished;
    return {};
  });
}

/** Nobody typed for a while: the core makes the backup of today when it is not there yet. */
export async function tendBackups(): Promise<void> {
  await drafts.flush();
  await call('backup_tend', {});
}

/** Puts a backup in the place of the store. What stands there now becomes the newest backup. */
export async function putBack({ key }: Backup): Promise<void> {
  await drafts.flush();
  try {
    await enter(await callInOrder('backup_restore', { key }));
  } catch (thrown) {
    // What stands there now may be open again, or not.
    await start();
    throw thrown;
  }
  await recallUndo();
  await readCommunities();
}

/** "vandaag, 15:42" or "zaterdag 21 november, 15:42" */
export function backupTime(madeAt: string, now: Date): string {
  const time = wallTime(madeAt);
  if (localDay(new Date(madeAt)) === localDay(now)) return t('safety.backups.today', { time });
  return dayAndTime(madeAt, now);
}

/** "zaterdag 21 november, 15:42" */
export function dayAndTime(madeAt: string, now: Date): string {
  return t('safety.backups.when', { day: weekdayOf(madeAt, now), time: wallTime(madeAt) });
}

/** "3 bijeenkomsten, 214 regels" */
export function contentsOf({ sessions, lines }: Backup): string {
  return t('safety.backups.contents', {
    sessions: tCount('safety.backups.sessions', sessions),
    lines: tCount('safety.backups.lines', lines),
  });
}
