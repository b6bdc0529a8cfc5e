/** The switches, as requests and commands throw them: normal windows store, private windows remember. */
import type { Answer, SiteRules } from '#core/contract/requests.ts';
import { changePrivateRules, layered, setPrivateMode, throwPrivateSwitch } from '#core/sites/private.ts';
import { judge, type Rules } from '#core/sites/rules.ts';
import { changeRules, type RulesChange, type SiteSwitch, throwSwitch, undoOf } from '#core/sites/switch.ts';
import { domainOf } from '../domain.ts';
import type { PrivateStore } from './private-store.ts';
import type { RulesStore } from './rules-store.ts';

export interface Switchboard {
  /** The rules that hold in a window of that kind. */
  rules(isPrivate: boolean): Promise<Rules>;
  throw(change: SiteSwitch, isPrivate: boolean): Promise<SiteRules>;
  /** The keyboard's switch: on where it was off, for whatever reason, and off where it was on. */
  toggle(host: string, isPrivate: boolean): Promise<void>;
  /** Takes rules out of the list and puts others in; with the change that leads back. */
  change(change: RulesChange, isPrivate: boolean): Promise<Answer<'rules/change'>>;
  mode(mode: Rules['mode'], isPrivate: boolean): Promise<SiteRules>;
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

  const throwOne = async (asked: SiteSwitch, isPrivate: boolean): Promise<SiteRules> => {
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
    throw: throwOne,
    async toggle(host, isPrivate) {
      const held = await rules(isPrivate);
      const on = !judge(held, host).on;
      if (held.paused) await throwOne({ scope: 'everywhere', on: true }, isPrivate);
      await throwOne({ scope: 'site', host, exact: false, on }, isPrivate);
    },
    async change(asked, isPrivate) {
      let undo: RulesChange = { gone: [], put: [] };
      if (isPrivate) {
        const normal = await stored.read();
        await secret.change((state) => {
          const after = changePrivateRules(state.rules, asked);
          undo = undoOf(layered(normal, state.rules).rules, layered(normal, after).rules);
          return { ...state, rules: after };
        });
      } else
        await stored.change((before) => {
          const after = { ...before, rules: changeRules(before.rules, asked) };
          undo = undoOf(before.rules, after.rules);
          return after;
        });
      return { ...(await describe(null, isPrivate)), undo: { gone: [...undo.gone], put: [...undo.put] } };
    },
    async mode(mode, isPrivate) {
      if (isPrivate) {
        const normal = await stored.read();
        await secret.change((state) => ({ ...state, rules: setPrivateMode(normal, state.rules, mode) }));
      } else await stored.change((before) => ({ ...before, mode }));
      return describe(null, isPrivate);
    },
  };
}
