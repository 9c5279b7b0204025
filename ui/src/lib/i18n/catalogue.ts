/**
 * The texts of the screen, one file per room. The Dutch ones give the keys; the English ones must have the same (see
 * catalogue.test.ts) and are fetched when they are wanted. `report.json` belongs to the paper and is not loaded here.
 */
import beamer from '../../../../assets/i18n/nl/beamer.json';
import cases from '../../../../assets/i18n/nl/cases.json';
import carry from '../../../../assets/i18n/nl/carry.json';
import choose from '../../../../assets/i18n/nl/choose.json';
import charter from '../../../../assets/i18n/nl/charter.json';
import common from '../../../../assets/i18n/nl/common.json';
import errors from '../../../../assets/i18n/nl/errors.json';
import exchange from '../../../../assets/i18n/nl/exchange.json';
import group from '../../../../assets/i18n/nl/group.json';
import handout from '../../../../assets/i18n/nl/handout.json';
import harvest from '../../../../assets/i18n/nl/harvest.json';
import help from '../../../../assets/i18n/nl/help.json';
import history from '../../../../assets/i18n/nl/history.json';
import hosts from '../../../../assets/i18n/nl/hosts.json';
import keys from '../../../../assets/i18n/nl/keys.json';
import kind from '../../../../assets/i18n/nl/kind.json';
import live from '../../../../assets/i18n/nl/live.json';
import loops from '../../../../assets/i18n/nl/loops.json';
import prepare from '../../../../assets/i18n/nl/prepare.json';
import privacy from '../../../../assets/i18n/nl/privacy.json';
import safety from '../../../../assets/i18n/nl/safety.json';
import roles from '../../../../assets/i18n/nl/roles.json';
import settings from '../../../../assets/i18n/nl/settings.json';
import start from '../../../../assets/i18n/nl/start.json';
import steps from '../../../../assets/i18n/nl/steps.json';
import today from '../../../../assets/i18n/nl/today.json';
import undo from '../../../../assets/i18n/nl/undo.json';
import { flatten } from './texts';

const nl = {
  beamer,
  cases,
  carry,
  choose,
  charter,
  common,
  errors,
  exchange,
  group,
  handout,
  harvest,
  help,
  history,
  hosts,
  keys,
  kind,
  live,
  loops,
  prepare,
  privacy,
  safety,
  roles,
  settings,
  start,
  steps,
  today,
  undo,
};

/** The paths to the texts in a tree, joined by dots. */
type Paths<Tree> = {
  [K in keyof Tree & string]: Tree[K] extends string ? K : `${K}.${Paths<Tree[K]>}`;
}[keyof Tree & string];

/** A key of the catalogue. A key that does not exist does not compile. */
export type Key = Paths<typeof nl>;

/** The Dutch texts under their dotted keys. */
export const dutch = flatten(nl);

/** The English texts under the same keys. */
export const english = async () => (await import('./english')).english;
