/** The switches, as requests and commands throw them: normal windows store, private windows remember. */
import type { SiteRules } from '#core/contract/requests.ts';
import { layered, throwPrivateSwitch } from '#core/sites/private.ts';
import { judge, type Rule, type Rules } from '#core/sites/rules.ts';
import { removeRule, type SiteSwitch, throwSwitch } from '#core/sites/switch.ts';
import { domainOf } from '../domain.ts';
import type { PrivateStore } from './private-store.ts';
import type { RulesStore } from './rules-store.ts';

export interface Switchboard {
  /** The rules that hold in a window of that kind. */
  rules(isPrivate: boolean): Promise<Rules>;
  throw(change: SiteSwitch, isPrivate: boolean): Promise<SiteRules>;
  /** The keyboard's switch: on where it was off, for whatever reason, and off where it was on. */
  toggle(host: string, isPrivate: boolean): Promise<void>;
  remove(rule: Rule, isPrivate: boolean): Promise<SiteRules>;
  mode(mode: Rules['mode']): Promise<SiteRules>;
  /** The rules with the domain of a host. */
  describe(host: string | null, isPrivate: boolean): Promise<SiteRules>;
}

export function createSwitchboard(stored: RulesStore, secret: PrivateStore): Switchboard {
  const rules = async (isPrivate: boolean): Promise<Rules> => {
    const normal = await stored.read();
    return isPrivate ? layered(normal, (await secret.read()).rules) : normal;
  };

  const describe = async (host: string | null, isPrivate: boolean): Promise<SiteRules> => {
    const held = await rules(isPrivate);
    return { rules: { ...held, rules: [...held.rules] }, domain: host === null ? null : domainOf(host) };
  };

  const change = async (asked: SiteSwitch, isPrivate: boolean): Promise<SiteRules> => {
    const host = asked.scope === 'everywhere' ? null : asked.host;
    const domain = host === null ? '' : domainOf(host);
    if (isPrivate) {
      const normal = await stored.read();
      await secret.change((state) => ({ ...state, rules: throwPrivateSwitch(normal, state.rules, asked, domain) }));
    } else await stored.change((before) => throwSwitch(before, asked, domain));
    return describe(host, isPrivate);
  };

  return {
    rules,
    describe,
    throw: change,
    async toggle(host, isPrivate) {
      const held = await rules(isPrivate);
      const on = !judge(held, host).on;
      if (held.paused) await change({ scope: 'everywhere', on: true }, isPrivate);
      await change({ scope: 'site', host, exact: false, on }, isPrivate);
    },
    async remove(rule, isPrivate) {
      if (isPrivate) {
        const same = (one: Rule) => one.host === rule.host && one.exact === rule.exact && one.on === rule.on;
        await secret.change((state) => ({ ...state, rules: { ...state.rules, rules: state.rules.rules.filter((one) => !same(one)) } }));
      } else await stored.change((before) => removeRule(before, rule));
      return describe(null, isPrivate);
    },
    async mode(mode) {
      await stored.change((before) => ({ ...before, mode }));
      return describe(null, false);
    },
  };
}
