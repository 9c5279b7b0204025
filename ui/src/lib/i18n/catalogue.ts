/**
 * The texts of the screen, one file per room. The Dutch ones give the keys; the English ones must have the same (see
 * catalogue.test.ts). `report.json` belongs to the paper and is not loaded here.
 */
import nlBeamer from '../../../../assets/i18n/nl/beamer.json';
import nlCases from '../../../../assets/i18n/nl/cases.json';
import nlCarry from '../../../../assets/i18n/nl/carry.json';
import nlChoose from '../../../../assets/i18n/nl/choose.json';
import nlCharter from '../../../../assets/i18n/nl/charter.json';
import nlCommon from '../../../../assets/i18n/nl/common.json';
import nlErrors from '../../../../assets/i18n/nl/errors.json';
import nlExchange from '../../../../assets/i18n/nl/exchange.json';
import nlGroup from '../../../../assets/i18n/nl/group.json';
import nlHandout from '../../../../assets/i18n/nl/handout.json';
import nlHarvest from '../../../../assets/i18n/nl/harvest.json';
import nlHelp from '../../../../assets/i18n/nl/help.json';
import nlHistory from '../../../../assets/i18n/nl/history.json';
import nlHosts from '../../../../assets/i18n/nl/hosts.json';
import nlKeys from '../../../../assets/i18n/nl/keys.json';
import nlKind from '../../../../assets/i18n/nl/kind.json';
import nlLive from '../../../../assets/i18n/nl/live.json';
import nlLoops from '../../../../assets/i18n/nl/loops.json';
import nlPrepare from '../../../../assets/i18n/nl/prepare.json';
import nlPrivacy from '../../../../assets/i18n/nl/privacy.json';
import nlSafety from '../../../../assets/i18n/nl/safety.json';
import nlRoles from '../../../../assets/i18n/nl/roles.json';
import nlSettings from '../../../../assets/i18n/nl/settings.json';
import nlStart from '../../../../assets/i18n/nl/start.json';
import nlSteps from '../../../../assets/i18n/nl/steps.json';
import nlToday from '../../../../assets/i18n/nl/today.json';
import nlUndo from '../../../../assets/i18n/nl/undo.json';
import enBeamer from '../../../../assets/i18n/en/beamer.json';
import enCases from '../../../../assets/i18n/en/cases.json';
import enCarry from '../../../../assets/i18n/en/carry.json';
import enChoose from '../../../../assets/i18n/en/choose.json';
import enCharter from '../../../../assets/i18n/en/charter.json';
import enCommon from '../../../../assets/i18n/en/common.json';
import enErrors from '../../../../assets/i18n/en/errors.json';
import enExchange from '../../../../assets/i18n/en/exchange.json';
import enGroup from '../../../../assets/i18n/en/group.json';
import enHandout from '../../../../assets/i18n/en/handout.json';
import enHarvest from '../../../../assets/i18n/en/harvest.json';
import enHelp from '../../../../assets/i18n/en/help.json';
import enHistory from '../../../../assets/i18n/en/history.json';
import enHosts from '../../../../assets/i18n/en/hosts.json';
import enKeys from '../../../../assets/i18n/en/keys.json';
import enKind from '../../../../assets/i18n/en/kind.json';
import enLive from '../../../../assets/i18n/en/live.json';
import enLoops from '../../../../assets/i18n/en/loops.json';
import enPrepare from '../../../../assets/i18n/en/prepare.json';
import enPrivacy from '../../../../assets/i18n/en/privacy.json';
import enSafety from '../../../../assets/i18n/en/safety.json';
import enRoles from '../../../../assets/i18n/en/roles.json';
import enSettings from '../../../../assets/i18n/en/settings.json';
import enStart from '../../../../assets/i18n/en/start.json';
import enSteps from '../../../../assets/i18n/en/steps.json';
import enToday from '../../../../assets/i18n/en/today.json';
import enUndo from '../../../../assets/i18n/en/undo.json';

const nl = {
  beamer: nlBeamer,
  cases: nlCases,
  carry: nlCarry,
  choose: nlChoose,
  charter: nlCharter,
  common: nlCommon,
  errors: nlErrors,
  exchange: nlExchange,
  group: nlGroup,
  handout: nlHandout,
  harvest: nlHarvest,
  help: nlHelp,
  history: nlHistory,
  hosts: nlHosts,
  keys: nlKeys,
  kind: nlKind,
  live: nlLive,
  loops: nlLoops,
  prepare: nlPrepare,
  privacy: nlPrivacy,
  safety: nlSafety,
  roles: nlRoles,
  settings: nlSettings,
  start: nlStart,
  steps: nlSteps,
  today: nlToday,
  undo: nlUndo,
};

const en = {
  beamer: enBeamer,
  cases: enCases,
  carry: enCarry,
  choose: enChoose,
  charter: enCharter,
  common: enCommon,
  errors: enErrors,
  exchange: enExchange,
  group: enGroup,
  handout: enHandout,
  harvest: enHarvest,
  help: enHelp,
  history: enHistory,
  hosts: enHosts,
  keys: enKeys,
  kind: enKind,
  live: enLive,
  loops: enLoops,
  prepare: enPrepare,
  privacy: enPrivacy,
  safety: enSafety,
  roles: enRoles,
  settings: enSettings,
  start: enStart,
  steps: enSteps,
  today: enToday,
  undo: enUndo,
};

/** The paths to the texts in a tree, joined by dots. */
type Paths<Tree> = {
  [K in keyof Tree & string]: Tree[K] extends string ? K : `${K}.${Paths<Tree[K]>}`;
}[keyof Tree & string];

/** A key of the catalogue. A key that does not exist does not compile. */
export type Key = Paths<typeof nl>;

type Tree = { [key: string]: string | Tree };

/** All texts of a tree under their dotted keys. */
export function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') texts.set(prefix + key, value);
    else for (const [path, text] of flatten(value, `${prefix}${key}.`)) texts.set(path, text);
  }
  return texts;
}

/** The texts per language. */
export const catalogue = { nl: flatten(nl), en: flatten(en) };
