import type { EntryRule } from './rule.ts';

const HIDES = 'a shortened address hides its target';
/** Hosts that may not be cited, each with the reason. */
export const DENIED_HOSTS: Readonly<Record<string, string>> = {
  'bit.ly': HIDES,
  't.co': HIDES,
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

/** What speaks against an address as that of a public page. */
function* wrongWith(url: string): Iterable<{ readonly message: string; readonly why?: string }> {
  const host = new URL(url).hostname;
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host) || host === 'localhost') yield { message: 'A bare address is not a publication' };
  for (const [denied, why] of Object.entries(DENIED_HOSTS)) {
    if (host === denied || host.endsWith(`.${denied}`)) yield { message: `${denied} may not be cited: ${why}`, why };
  }
}

/** Sources are public pages by name, not mirrors, raw addresses or shorteners; a name may be met on any page that can be found again. */
export const sources: EntryRule = {
  name: 'sources',
  *check(entry) {
    for (const [i, { seen }] of entry.aliases.entries()) {
      for (const { message, why = HIDES } of seen === undefined ? [] : wrongWith(seen)) if (why === HIDES) yield { at: ['aliases', i, 'seen'], message };
    }
    const seen = new Map<string, string>();
    for (const [id, source] of Object.entries(entry.sources)) {
      for (const { message } of wrongWith(source.url)) yield { at: ['sources', id, 'url'], message };
      if (STATE_MEDIA.test(source.publisher) && !NOT_STATE.test(source.publisher) && source.tier !== 'state-media') {
        yield { at: ['sources', id, 'tier'], message: `"${source.publisher}" is owned and directed by a government: tier state-media` };
      }
      const twin = seen.get(source.url);
      if (twin) yield { at: ['sources', id, 'url'], message: `The same page as "${twin}"` };
      seen.set(source.url, id);
    }
  },
};
