import { type Document, isMap, isScalar } from 'yaml';
import type { Migration } from '../migrate.ts';

/**
 * Names of publishers by host: first the one to use, then the spellings that stood beside it. By host, because "The
 * Tribune" is another paper elsewhere. The name is the one that the publisher uses itself, in full where few know the
 * abbreviation; where it uses several, the one that most sources have.
 */
const NAMES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'ainonline.com': ['Aviation International News', 'AIN'],
  'aiaa.org': ['American Institute of Aeronautics and Astronautics', 'AIAA'],
  'am1.news': ['AM1 News', 'am1.news'],
  'archive.pnnd.org': ['Parliamentarians for Nuclear Non-Proliferation and Disarmament', 'PNND'],
  'armedforces.co.uk': ['Armed Forces (armedforces.co.uk)', 'armedforces.co.uk'],
  'autoevolution.com': ['autoevolution', 'Autoevolution'],
  'bdnews24.com': ['bdnews24.com', 'bdnews24'],
  'caliber.az': ['Caliber.Az', 'Caliber'],
  'censor.net': ['Censor.NET', 'Censor.net'],
  'chip.pl': ['Chip.pl', 'CHIP'],
  'defencetalks.com': ['DefenceTalks', 'Defence Talks'],
  'defenceweb.co.za': ['defenceWeb', 'DefenceWeb'],
  'defense-aerospace.com': ['Defense-Aerospace', 'Defense Aerospace'],
  'defensehere.com': ['DefenseHere', 'Defensehere'],
  'defensemirror.com': ['Defense Mirror', 'DefenseMirror'],
  'docslib.org': ['Docslib', 'DocsLib'],
  'domain-b.com': ['Domain-b', 'domain-b'],
  'el-balad.com': ['El-Balad', 'el-balad.com'],
  'essanews.com': ['Essanews', 'Essa News'],
  'everycrsreport.com': [
    'Congressional Research Service (EveryCRSReport)',
    'Congressional Research Service',
    'Congressional Research Service (EveryCRSReport.com)',
    'Congressional Research Service (copy on EveryCRSReport)',
    'US Congressional Research Service',
    'US Congressional Research Service (EveryCRSReport)',
    'EveryCRSReport.com (Congressional Research Service)',
  ],
  'exbulletin.com': ['ExBulletin', 'Ex Bulletin', 'exbulletin.com'],
  'financialexpress.com': ['The Financial Express', 'Financial Express'],
  'forces.net': ['Forces News', 'Forces Network'],
  'freebeacon.com': ['Washington Free Beacon', 'The Washington Free Beacon'],
  'french.peopledaily.com.cn': ["People's Daily (French)", "People's Daily (French edition)"],
  'gagadget.com': ['gagadget', 'Gagadget'],
  'heraldnet.com': ['The Herald (Everett)', 'The Herald'],
  'hotnews.ro': ['HotNews.ro', 'HotNews'],
  'ibtimes.co.in': ['International Business Times India', 'International Business Times (India)'],
  'idnes.cz': ['iDNES.cz', 'iDNES'],
  'inkl.com': ['inkl', 'Inkl'],
  'journal-aviation.com': ['Le Journal de l’Aviation', 'Journal de l’Aviation'],
  'mail.tradevae.com': ['Tradevae', 'TradeVae'],
  'militaryaerospace.com': ['Military & Aerospace Electronics', 'Military Aerospace'],
  'nationthailand.com': ['The Nation (Thailand)', 'The Nation Thailand'],
  'news.az': ['News.Az', 'News.az'],
  'news.liga.net': ['LIGA.net', 'LIGA'],
  'news.online.ua': ['Online.UA', 'Online.ua'],
  'nti.org': ['Nuclear Threat Initiative', 'NTI'],
  'nzherald.co.nz': ['The New Zealand Herald', 'New Zealand Herald'],
  'particle.news': ['Particle News', 'Particle'],
  'portfolio.hu': ['Portfolio', 'Portfolio.hu'],
  'portsmouth.co.uk': ['The News (Portsmouth)', 'The News, Portsmouth'],
  'rainews.it': ['RaiNews', 'Rai News'],
  'rferl.org': ['Radio Free Europe/Radio Liberty', 'RFE/RL'],
  'rusi.org': ['Royal United Services Institute', 'RUSI'],
  'seapowermagazine.org': ['Seapower', 'Seapower Magazine'],
  'shephardmedia.com': ['Shephard Media', 'Shephard'],
  'spacewar.com': ['SpaceWar', 'Space War'],
  'sputnikglobe.com': ['Sputnik', 'Sputnik Globe'],
  'theatlasnews.co': ['The Atlas News', 'Atlas News'],
  'theindiadaily.com': ['India Daily', 'The India Daily'],
  'thenews.com.pk': ['The News International', 'The News'],
  'tribuneindia.com': ['The Tribune (India)', 'The Tribune'],
  'upi.com': ['UPI', 'United Press International'],
  'video.repubblica.it': ['la Repubblica', 'La Repubblica'],
  'vnnow.net': ['VNNow', 'VnNow'],
  'wiadomosci.dziennik.pl': ['Dziennik.pl', 'Dziennik'],
  'worldtribune.com': ['World Tribune', 'WorldTribune'],
  'en.yna.co.kr': ['Yonhap News Agency', 'Yonhap'],
};

export const migration: Migration = {
  about: 'a publisher has one name on one host',
  change(entry: Document): string[] {
    const sources = entry.get('sources');
    if (!isMap(sources)) return [];
    return sources.items.flatMap(({ key, value }) => {
      const publisher = isMap(value) ? value.get('publisher', true) : undefined;
      const url = isMap(value) ? value.get('url') : undefined;
      if (!isScalar(publisher) || typeof url !== 'string') return [];
      const [name, ...spellings] = NAMES[new URL(url).hostname.replace(/^www\./, '')] ?? [];
      const before = String(publisher.value);
      if (name === undefined || !spellings.includes(before)) return [];
      publisher.value = name;
      return [`sources.${String(key)}: "${before}" is "${name}"`];
    });
  },
};
