import type { EntryRule } from './rule.ts';

/** Hosts that may not be cited, each with the reason. */
export const DENIED_HOSTS: Readonly<Record<string, string>> = {
  'bit.ly': 'a shortened address hides its target',
  't.co': 'a shortened address hides its target',
  'demosl-03.rvsolutions.in': 'a staging mirror',
  'fandom.com': 'fiction and games beside facts',
  'quora.com': 'nobody answers for it',
  'reddit.com': 'nobody answers for it',
  'globalmilitaryindex.com': 'figures without any source',
  'wikipedia.org': 'anybody may have changed it: cite what it cites',
};

/**
 * Outlets that a government owns and directs, by the name they publish under. A reader must see that beside the citation, also when
 * another paper only prints their wire. Public broadcasters with an independent editor (BBC, Deutsche Welle, RFE/RL) are `press`.
 */
const STATE_MEDIA =
  /\b(?:TASS|Sputnik|RT|RIA Novosti|Zvezda|Rossiyskaya Gazeta|Xinhua|CGTN|Global Times|China Daily|China Military|People['’]?s Daily|Press TV|IRNA|Tasnim|Fars News|Mehr News|KCNA|Prensa Latina|teleSUR|TRT|Anadolu(?: Agency)?|Ukrinform)\b/i;
/** Papers whose name holds one of those words by chance. */
const NOT_STATE = /^(?:La Prensa Latina|Niğde Anadolu Haber|Interfax)/;

/** Sources are public pages by name, not mirrors, raw addresses or shorteners. */
export const sources: EntryRule = {
  name: 'sources',
  *check(entry) {
    const seen = new Map<string, string>();
    for (const [id, source] of Object.entries(entry.sources)) {
      const host = new URL(source.url).hostname;
      if (/^\d+\.\d+\.\d+\.\d+$/.test(host) || host === 'localhost') yield { at: ['sources', id, 'url'], message: 'A bare address is not a publication' };
      for (const [denied, why] of Object.entries(DENIED_HOSTS)) {
        if (host === denied || host.endsWith(`.${denied}`)) yield { at: ['sources', id, 'url'], message: `${denied} may not be cited: ${why}` };
      }
      if (STATE_MEDIA.test(source.publisher) && !NOT_STATE.test(source.publisher) && source.tier !== 'state-media') {
        yield { at: ['sources', id, 'tier'], message: `"${source.publisher}" is owned and directed by a government: tier state-media` };
      }
      const twin = seen.get(source.url);
      if (twin) yield { at: ['sources', id, 'url'], message: `The same page as "${twin}"` };
      seen.set(source.url, id);
    }
  },
};
