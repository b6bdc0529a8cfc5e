/**
 * Where Fieldnote marks terms: the rules document, which lives in storage under `rules` and is read by every content
 * script. It is made for cheap reading: a host is compared with the ends of other hosts, nothing else. The schema stands apart (`schema.ts`):
 * content scripts read what only the background writes and cannot afford a validator.
 */

/** Key in storage.local. */
export const RULES_KEY = 'rules';
export const RULES_VERSION = 1;

/**
 * How far a switch reaches. `page` lives in the page itself and is never stored; `session` ends when the browser closes.
 */
export const SCOPES = ['page', 'session', 'site', 'everywhere'] as const;
export type Scope = (typeof SCOPES)[number];

export interface Rule {
  /** A registrable domain as a rule, or one host; lower case, empty for local files. */
  readonly host: string;
  /** This host alone, not those under it. */
  readonly exact: boolean;
  readonly on: boolean;
  /** Holds only while the browser's session carries this token. */
  readonly session?: string | undefined;
}

export interface Rules {
  readonly version: typeof RULES_VERSION;
  /** `except`: everywhere but where a rule says off. `only`: nowhere but where a rule says on. */
  readonly mode: 'except' | 'only';
  /** Off everywhere until resumed. */
  readonly paused: boolean;
  /** Token of the running browser session, renewed by the background at its first start in a session. */
  readonly session: string;
  readonly rules: readonly Rule[];
}

/** What decides: the scope whose rule it was, or no rule at all (`default`; in mode `only` that is off). */
export interface Verdict {
  readonly on: boolean;
  readonly by: 'default' | 'session' | 'site' | 'everywhere';
  /** The rule that decided. */
  readonly rule: Rule | undefined;
}

/** Rules of a fresh installation. */
export function freshRules(session = ''): Rules {
  return { version: RULES_VERSION, mode: 'except', paused: false, session, rules: [] };
}

/** Tells whether a rule speaks of a host: the same host, or a host under it unless it is exact. */
export function ruleMatches(rule: Pick<Rule, 'host' | 'exact'>, host: string): boolean {
  if (rule.host === host) return true;
  // The empty host stands for local files and has nothing under it.
  return !rule.exact && rule.host !== '' && host.endsWith(`.${rule.host}`);
}

/** Higher is nearer to the host: session rules first, then longer hosts, then exact ones. */
function weight(rule: Rule): number {
  return (rule.session === undefined ? 0 : 1_000) + rule.host.length * 2 + (rule.exact ? 1 : 0);
}

/** Decides for a host (lower case, as `location.hostname` gives it). Rules of other sessions than the running one are dead. */
export function judge(rules: Rules, host: string): Verdict {
  if (rules.paused) return { on: false, by: 'everywhere', rule: undefined };
  let best: Rule | undefined;
  for (const rule of rules.rules) {
    if (rule.session !== undefined && rule.session !== rules.session) continue;
    if (ruleMatches(rule, host) && (!best || weight(rule) > weight(best))) best = rule;
  }
  if (!best) return { on: rules.mode === 'except', by: 'default', rule: undefined };
  return { on: best.on, by: best.session === undefined ? 'site' : 'session', rule: best };
}

/** Tells whether terms on pages of a host are marked. */
export function isAnnotated(rules: Rules, host: string): boolean {
  return judge(rules, host).on;
}
