/**
 * The texts of the screen, one file per room. The Dutch ones give the keys; the English ones must have the same (see
 * catalogue.test.ts) and are fetched when they are wanted. `report.json` belongs to the paper and is not loaded here.
 */
import type beamer from '../../../../assets/i18n/nl/beamer.json';
import type carry from '../../../../assets/i18n/nl/carry.json';
import type cases from '../../../../assets/i18n/nl/cases.json';
import type charter from '../../../../assets/i18n/nl/charter.json';
import type choose from '../../../../assets/i18n/nl/choose.json';
import type common from '../../../../assets/i18n/nl/common.json';
import type dates from '../../../../assets/i18n/nl/dates.json';
import type errors from '../../../../assets/i18n/nl/errors.json';
import type exchange from '../../../../assets/i18n/nl/exchange.json';
import type group from '../../../../assets/i18n/nl/group.json';
import type handout from '../../../../assets/i18n/nl/handout.json';
import type harvest from '../../../../assets/i18n/nl/harvest.json';
import type help from '../../../../assets/i18n/nl/help.json';
import type history from '../../../../assets/i18n/nl/history.json';
import type hosts from '../../../../assets/i18n/nl/hosts.json';
import type keys from '../../../../assets/i18n/nl/keys.json';
import type kind from '../../../../assets/i18n/nl/kind.json';
import type live from '../../../../assets/i18n/nl/live.json';
import type loops from '../../../../assets/i18n/nl/loops.json';
import type prepare from '../../../../assets/i18n/nl/prepare.json';
import type privacy from '../../../../assets/i18n/nl/privacy.json';
import type roles from '../../../../assets/i18n/nl/roles.json';
import type safety from '../../../../assets/i18n/nl/safety.json';
import type settings from '../../../../assets/i18n/nl/settings.json';
import type start from '../../../../assets/i18n/nl/start.json';
import type steps from '../../../../assets/i18n/nl/steps.json';
import type today from '../../../../assets/i18n/nl/today.json';
import type undo from '../../../../assets/i18n/nl/undo.json';
import { Texts } from './texts';

type Dutch = {
  beamer: typeof beamer;
  carry: typeof carry;
  cases: typeof cases;
  charter: typeof charter;
  choose: typeof choose;
  common: typeof common;
  dates: typeof dates;
  errors: typeof errors;
  exchange: typeof exchange;
  group: typeof group;
  handout: typeof handout;
  harvest: typeof harvest;
  help: typeof help;
  history: typeof history;
  hosts: typeof hosts;
  keys: typeof keys;
  kind: typeof kind;
  live: typeof live;
  loops: typeof loops;
  prepare: typeof prepare;
  privacy: typeof privacy;
  roles: typeof roles;
  safety: typeof safety;
  settings: typeof settings;
  start: typeof start;
  steps: typeof steps;
  today: typeof today;
  undo: typeof undo;
};

/** The paths to the texts in a tree, joined by dots. */
type Paths<Tree> = {
  [K in keyof Tree & string]: Tree[K] extends string ? K : `${K}.${Paths<Tree[K]>}`;
}[keyof Tree & string];

/** A key of the catalogue. A key that does not exist does not compile. */
export type Key = Paths<Dutch>;

/** The Dutch texts under their dotted keys. */
export const dutch = new Texts(
  import.meta.glob<string>(['../../../../assets/i18n/nl/*.json', '!**/report.json'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

/** The English texts under the same keys. */
export const english = async () => (await import('./english')).english;
