/**
 * The screens of an open store, by the name of their place. They come in a file of their own, which is fetched when the first
 * screen already stands: whoever starts the program does not wait for screens that cannot be shown yet.
 */
import type { Component } from 'svelte';
import type { Route } from '$lib/state/route.svelte';
import Backups from './backups/Backups.svelte';
import Case from './cases/Case.svelte';
import Cases from './cases/Cases.svelte';
import Charter from './charter/Charter.svelte';
import Exchange from './exchange/Room.svelte';
import Group from './group/Group.svelte';
import Harvest from './harvest/Harvest.svelte';
import Hosts from './hosts/Hosts.svelte';
import Live from './live/Live.svelte';
import Passphrase from './passphrase/Passphrase.svelte';
import Prepare from './prepare/Prepare.svelte';
import Settings from './settings/Settings.svelte';
import MakeGroup from './start/MakeGroup.svelte';
import Today from './today/Today.svelte';

type OfOne = Extract<Route, { id: string }>['name'];
type Plain = Exclude<Route['name'], OfOne>;

/** Screens of the whole group. */
export const plain: Record<Plain, Component> = {
  today: Today,
  group: Group,
  charter: Charter,
  hosts: Hosts,
  cases: Cases,
  exchange: Exchange,
  give: Exchange,
  receive: Exchange,
  conflicts: Exchange,
  settings: Settings,
  backups: Backups,
  passphrase: Passphrase,
};

/** Screens of one case or session. */
export const ofOne: Record<OfOne, Component<{ id: string }>> = {
  case: Case,
  prepare: Prepare,
  live: Live,
  harvest: Harvest,
};

/** When there is no group yet. */
export const first: Component = MakeGroup;
