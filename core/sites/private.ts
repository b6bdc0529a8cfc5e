/**
 * Private windows: what is switched or hidden there is laid over the stored rules, kept in memory only, and appears in
 * no list of the normal windows.
 */
import { type Rule, type Rules, ruleMatches } from './rules.ts';
import { changeRules, type RulesChange, type SiteSwitch, verdictWithoutPause } from './switch.ts';

export interface PrivateRules {
  /** Null: as in normal windows. */
  readonly paused: boolean | null;
  readonly rules: readonly Rule[];
}

export const NO_PRIVATE_RULES: PrivateRules = { paused: null, rules: [] };

/** The rules that hold in private windows. */
export function layered(rules: Rules, layer: PrivateRules): Rules {
  // Of equals the first decides, and as rules of the session these come before lasting ones.
  const own = layer.rules.map((rule): Rule => ({ ...rule, session: rules.session }));
  return { ...rules, paused: layer.paused ?? rules.paused, rules: [...own, ...rules.rules] };
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

/** The layer after a change of its list. Its rules end with the private windows anyway, so none carries a session. */
export function changePrivateRules(layer: PrivateRules, { gone, put }: RulesChange): PrivateRules {
  const bare = (rules: readonly Rule[]) => rules.map(({ host, exact, on }): Rule => ({ host, exact, on }));
  return { ...layer, rules: changeRules(layer.rules, { gone: bare(gone), put: bare(put) }) };
}
