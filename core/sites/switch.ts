/** Throwing a switch: gives new rules under which the host is as the reader asked. */
import { judge, type Rule, type Rules, ruleMatches } from './rules.ts';

/** A switch of a stored scope. `site` and `session` mean `domain` and all under it, unless `exact`. */
export type SiteSwitch =
  | { readonly scope: 'session' | 'site'; readonly host: string; readonly exact: boolean; readonly on: boolean }
  | { readonly scope: 'everywhere'; readonly on: boolean };

/**
 * The rules after a switch. Rules nearer to the host that say otherwise give way, for the reader spoke last; a rule that
 * would say what holds anyway is not written.
 * @param domain registrable domain of the host, or the host itself where there is none.
 */
export function throwSwitch(rules: Rules, change: SiteSwitch, domain: string): Rules {
  if (change.scope === 'everywhere') return { ...rules, paused: !change.on };
  const { host, on, exact, scope } = change;
  const session = scope === 'session' ? rules.session : undefined;
  const target = exact ? host : domain;
  const gives = (rule: Rule) => {
    if (!ruleMatches(rule, host)) return false;
    const lasting = rule.session === undefined;
    // A lasting switch also ends what was asked for this session; a session's leaves the lasting rules alone.
    if (scope === 'site' ? !lasting : lasting) return scope === 'site';
    return exact ? rule.exact && rule.host === host : rule.host.length >= target.length;
  };
  const kept: Rules = { ...rules, rules: rules.rules.filter((rule) => !gives(rule)) };
  if (verdictWithoutPause(kept, host) === on) return kept;
  const rule: Rule = session === undefined ? { host: target, exact, on } : { host: target, exact, on, session };
  return { ...kept, rules: inOrder([...kept.rules, rule]) };
}

/** Rules that go and rules that come. */
export interface RulesChange {
  readonly gone: readonly Rule[];
  readonly put: readonly Rule[];
}

/** The list after a change. What is put takes the place of the rule for the same host that holds as long. */
export function changeRules(rules: readonly Rule[], { gone, put }: RulesChange): readonly Rule[] {
  const out = new Set(gone.map((rule) => `${ruleId(rule)}\n${rule.on}`));
  const placed = new Map(put.map((rule) => [ruleId(rule), rule]));
  const kept = rules.filter((rule) => !out.has(`${ruleId(rule)}\n${rule.on}`) && !placed.has(ruleId(rule)));
  return inOrder([...kept, ...placed.values()]);
}

/** What leads from one list back to an earlier one. */
export function undoOf(before: readonly Rule[], after: readonly Rule[]): RulesChange {
  const less = (from: readonly Rule[], other: readonly Rule[]) => {
    const there = new Set(other.map((rule) => `${ruleId(rule)}\n${rule.on}`));
    return from.filter((rule) => !there.has(`${ruleId(rule)}\n${rule.on}`));
  };
  return { gone: less(after, before), put: less(before, after) };
}

/** The rules of a new browser session: those of other sessions are over. */
export function startSession(rules: Rules, session: string): Rules {
  return { ...rules, session, rules: rules.rules.filter((rule) => rule.session === undefined || rule.session === session) };
}

/** What holds for a host once nothing is paused. */
export function verdictWithoutPause(rules: Rules, host: string): boolean {
  return judge({ ...rules, paused: false }, host).on;
}

/** Of what it tells apart, the list holds one rule each. */
export function ruleId(rule: Rule): string {
  return `${rule.host}\n${rule.exact ? 1 : 0}\n${rule.session ?? ''}`;
}

/** By host, so that the list reads well and is the same however it came about. */
function inOrder(rules: readonly Rule[]): Rule[] {
  const keyed = rules.map((rule) => [ruleId(rule), rule] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, rule]) => rule);
}
