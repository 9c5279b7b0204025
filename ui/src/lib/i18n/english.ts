/** The English texts of the screen, in a file of their own: nobody waits for a language that is not read. */
import beamer from '../../../../assets/i18n/en/beamer.json';
import cases from '../../../../assets/i18n/en/cases.json';
import carry from '../../../../assets/i18n/en/carry.json';
import choose from '../../../../assets/i18n/en/choose.json';
import charter from '../../../../assets/i18n/en/charter.json';
import common from '../../../../assets/i18n/en/common.json';
import errors from '../../../../assets/i18n/en/errors.json';
import exchange from '../../../../assets/i18n/en/exchange.json';
import group from '../../../../assets/i18n/en/group.json';
import handout from '../../../../assets/i18n/en/handout.json';
import harvest from '../../../../assets/i18n/en/harvest.json';
import help from '../../../../assets/i18n/en/help.json';
import history from '../../../../assets/i18n/en/history.json';
import hosts from '../../../../assets/i18n/en/hosts.json';
import keys from '../../../../assets/i18n/en/keys.json';
import kind from '../../../../assets/i18n/en/kind.json';
import live from '../../../../assets/i18n/en/live.json';
import loops from '../../../../assets/i18n/en/loops.json';
import prepare from '../../../../assets/i18n/en/prepare.json';
import privacy from '../../../../assets/i18n/en/privacy.json';
import safety from '../../../../assets/i18n/en/safety.json';
import roles from '../../../../assets/i18n/en/roles.json';
import settings from '../../../../assets/i18n/en/settings.json';
import start from '../../../../assets/i18n/en/start.json';
import steps from '../../../../assets/i18n/en/steps.json';
import today from '../../../../assets/i18n/en/today.json';
import undo from '../../../../assets/i18n/en/undo.json';
import { flatten } from './texts';

/** Under their dotted keys. */
export const english = flatten({
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
});
