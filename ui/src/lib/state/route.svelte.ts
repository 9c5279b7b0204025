/** Every place in the app, as `#/name` or `#/name/id`. */
export type Route = { name: (typeof PLAIN)[number] } | { name: 'case' | 'prepare' | 'live' | 'harvest'; id: string };

const PLAIN = [
  'today',
  'group',
  'charter',
  'hosts',
  'cases',
  'exchange',
  'give',
  'receive',
  'conflicts',
  'settings',
  'backups',
  'passphrase',
] as const;
const WITH_ID = { cases: 'case', prepare: 'prepare', live: 'live', harvest: 'harvest' } as const;

/** Where one may be before there is a group: it can come along with the file of a colleague. */
export const COMES_ALONG: ReadonlySet<string> = new Set<Route['name']>(['exchange', 'receive']);

/** Reads a hash. What we do not know leads to today. */
export function parseHash(hash: string): Route {
  const [name = '', id] = hash.replace(/^#?\/?/, '').split('/');
  if (id && Object.hasOwn(WITH_ID, name)) return { name: WITH_ID[name as keyof typeof WITH_ID], id };
  const plain = PLAIN.find((known) => known === name);
  return { name: plain ?? 'today' };
}

/** Writes the hash of a place, for links and for {@link go}. */
export function hashOf(route: Route): string {
  if (!('id' in route)) return `#/${route.name}`;
  return `#/${route.name === 'case' ? 'cases' : route.name}/${route.id}`;
}

let current = $state.raw<Route>(parseHash(location.hash));
addEventListener('hashchange', () => (current = parseHash(location.hash)));

/** Where we are. */
export const router = {
  get route() {
    return current;
  },
};

/** Goes to a place. The way back is the browser's own. */
export function go(route: Route): void {
  location.hash = hashOf(route);
}
