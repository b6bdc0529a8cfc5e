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
  return sorted({ ...kept, rules: [...kept.rules, rule] });
}

/** The rules without one of them. */
export function removeRule(rules: Rules, gone: Rule): Rules {
  return { ...rules, rules: rules.rules.filter((rule) => rule.host !== gone.host || rule.exact !== gone.exact || rule.on !== gone.on || rule.session !== gone.session) };
}

/** The rules of a new browser session: those of other sessions are over. */
export function startSession(rules: Rules, session: string): Rules {
  return { ...rules, session, rules: rules.rules.filter((rule) => rule.session === undefined || rule.session === session) };
}

/** What holds for a host once nothing is paused. */
export function verdictWithoutPause(rules: Rules, host: string): boolean {
  return judge({ ...rules, paused: false }, host).on;
}

/** By host, so that the list reads well and is the same however it came about. */
function sorted(rules: Rules): Rules {
  const key = (rule: Rule) => `${rule.host}\n${rule.exact ? 1 : 0}\n${rule.session ?? ''}`;
  return { ...rules, rules: [...rules.rules].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)) };
}
