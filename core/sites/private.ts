/**
 * Private windows: what is switched or hidden there is laid over the stored rules, kept in memory only, and appears in
 * no list of the normal windows.
 */
import { type Rule, type Rules, ruleMatches } from './rules.ts';
import { changeRules, type RulesChange, type SiteSwitch, verdictWithoutPause } from './switch.ts';

export interface PrivateRules {
  /** Null: as in normal windows. */
  readonly paused: boolean | null;
  /** Null: as in normal windows. */
  readonly mode: Rules['mode'] | null;
  readonly rules: readonly Rule[];
  /** Rules of normal windows that were taken out of the list here, and go on there. */
  readonly gone: readonly Rule[];
}

export const NO_PRIVATE_RULES: PrivateRules = { paused: null, mode: null, rules: [], gone: [] };

/** Whether two rules say the same of the same hosts, for however long. */
function sayTheSame(a: Rule, b: Rule): boolean {
  return a.host === b.host && a.exact === b.exact && a.on === b.on;
}

/** The rules that hold in private windows. */
export function layered(rules: Rules, layer: PrivateRules): Rules {
  // Of equals the first decides, and as rules of the session these come before lasting ones.
  const own = layer.rules.map((rule): Rule => ({ ...rule, session: rules.session }));
  const left = rules.rules.filter((rule) => !layer.gone.some((gone) => sayTheSame(gone, rule)));
  return { ...rules, paused: layer.paused ?? rules.paused, mode: layer.mode ?? rules.mode, rules: [...own, ...left] };
}

/** The layer after a switch in a private window; the stored rules stay as they are. */
export function throwPrivateSwitch(rules: Rules, layer: PrivateRules, change: SiteSwitch, domain: string): PrivateRules {
  if (change.scope === 'everywhere') return { ...layer, paused: change.on === !rules.paused ? null : !change.on };
  const { host, on, exact } = change;
  const kept = layer.rules.filter((rule) => !ruleMatches(rule, host));
  // The widest rule that does what was asked, for a stored rule nearer to the host may stand in the way.
  const tries: Rule[][] = [[], [{ host: exact ? host : domain, exact, on }], [{ host, exact: true, on }]];
  const added = tries.find((more) => verdictWithoutPause(layered(rules, { ...layer, rules: [...kept, ...more] }), host) === on);
  return { ...layer, rules: [...kept, ...(added ?? [])] };
}

/** The layer after private windows were set to a mode: back at that of normal windows, they follow those again. */
export function setPrivateMode(rules: Rules, layer: PrivateRules, mode: Rules['mode']): PrivateRules {
  return { ...layer, mode: mode === rules.mode ? null : mode };
}

/**
 * The layer after a change of the list that private windows see. Its rules end with those windows anyway, so none
 * carries a session. A rule of normal windows that goes is only left out here, and one that comes back is left out no more.
 */
export function changePrivateRules(layer: PrivateRules, change: RulesChange): PrivateRules {
  const [out, into] = [change.gone, change.put].map((rules) => rules.map(({ host, exact, on }): Rule => ({ host, exact, on }))) as [Rule[], Rule[]];
  const notIn = (rules: readonly Rule[]) => (rule: Rule) => !rules.some((one) => sayTheSame(one, rule));
  // What goes and comes back stays where it is, be that here or in the stored list.
  const gone = out.filter(notIn(into));
  const put = into.filter(notIn(out));
  const stillGone = layer.gone.filter(notIn(put));
  return {
    ...layer,
    rules: changeRules(layer.rules, { gone, put: put.filter(notIn(layer.gone)) }),
    gone: [...stillGone, ...gone.filter(notIn([...layer.rules, ...stillGone]))],
  };
}
