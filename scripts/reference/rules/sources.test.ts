import { describe, expect, it } from 'vitest';
import { parseEntry } from '../load.ts';
import { sources } from './sources.ts';
import { entryText, judge } from './testing.ts';

const cited = (url: string, more = '') => `${entryText()}sources:\n  s1: { url: '${url}', publisher: Example, accessed: '2026-01-01', tier: press${more} }\n`;
const met = (seen: string) => entryText({ aliases: [`{ text: EX-1, type: designation, seen: '${seen}' }`] });

describe('sources', () => {
  it('are pages that somebody answers for, and that are still there when the address is read again', () => {
    expect(judge(sources, [cited('https://example.org/a')])).toEqual([]);
    expect(judge(sources, [cited('http://10.0.0.1/a')])).toEqual(['13: A bare address is not a publication']);
    expect(judge(sources, [cited('https://en.wikipedia.org/wiki/S-400')])).toEqual(['13: wikipedia.org may not be cited: anybody may have changed it: cite what it cites']);
    expect(judge(sources, [cited('https://t.co/x')])).toEqual(['13: t.co may not be cited: a shortened address hides its target']);
  });

  it('say when a government directs them', () => {
    const tass = cited('https://example.org/a').replace('publisher: Example', 'publisher: TASS');
    expect(judge(sources, [tass])).toEqual(['13: "TASS" is owned and directed by a government: tier state-media']);
    expect(judge(sources, [tass.replace('tier: press', 'tier: state-media')])).toEqual([]);
  });
});

describe('the page on which a name was met', () => {
  it('may be any that can be found again', () => {
    expect(judge(sources, [met('https://en.wikipedia.org/wiki/S-400')])).toEqual([]);
    expect(judge(sources, [met('https://t.co/x')])).toEqual(['7: t.co may not be cited: a shortened address hides its target']);
    expect(judge(sources, [met('http://10.0.0.1/a')])).toEqual(['7: A bare address is not a publication']);
  });

  it('is an http or https address', () => {
    const say = (seen: string) => parseEntry('missile/ex-1.yaml', met(seen)).findings.map(({ line, message }) => `${line}: ${message}`);
    expect(say('https://example.org/a')).toEqual([]);
    expect(say('ftp://example.org/a')).toEqual(['7: aliases.0.seen: An address begins with http:// or https://']);
  });
});
