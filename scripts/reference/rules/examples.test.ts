import { describe, expect, it } from 'vitest';
import type { Entry } from '#core/entry/schema.ts';
import { parseEntry } from '../load.ts';
import { examples, examplesRule, shownNames } from './examples.ts';
import type { Detect } from './rule.ts';
import { entryText, judge } from './testing.ts';

const detect: Detect = (text) => [...text.matchAll(/EX-\d|Zebra missile/g)].map(([found]) => ({ id: found === 'EX-2' ? 'ex-2' : 'ex-1', text: found }));
const aliases = ['{ text: EX-1, type: designation }', '{ text: Zebra, type: nickname, match: cue }', '{ text: zoo ban, type: nickname, match: never }'];

describe('examples', () => {
  it('is content when both senses are shown and detection agrees', () => {
    expect(judge(examples, [entryText({ aliases, yes: ['The Zebra missile flew.', 'A Zebra missile hit.'], no: ['A zebra ran.', 'Two zebras slept.'] })], { detect })).toEqual([]);
  });

  it('names the sentence that detection takes otherwise', () => {
    const text = entryText({ yes: ['Nothing here.', 'Only EX-2.', 'EX-1 flew.'], no: ['EX-1 is a printer.', 'EX-2 is another.'] });
    expect(judge(examples, [text], { detect })).toEqual([
      '9: Detection marks nothing of this entry here',
      '9: Detection marks nothing of this entry here (it marks "EX-2" as ex-2)',
      '10: Detection marks "EX-1" here',
    ]);
  });

  it('asks for the sentences of a doubtful name, with detection or without', () => {
    expect(judge(examples, [entryText({ aliases, yes: ['The Zebras flew.', 'A Zebra hit.'] })])).toEqual(['7: "Zebra" (cue) needs 2 sentences in examples.no']);
    expect(judge(examples, [entryText({ aliases })])).toEqual(['7: "Zebra" (cue) needs 2 sentences in examples.yes and examples.no']);
  });

  it('can ask for more of them, and takes none twice', () => {
    const text = entryText({ aliases, yes: ['The Zebra missile flew.', 'Two Zebras hit.'], no: ['A zebra ran.', 'A zebra ran.'] });
    expect(judge(examplesRule(3), [text])).toEqual(['7: "Zebra" (cue) needs 3 sentences in examples.yes and examples.no']);
    expect(shownNames(parseEntry('missile/ex-1.yaml', text).entry as Entry)).toEqual([{ alias: 1, text: 'Zebra', policy: 'cue', yes: 2, no: 1 }]);
  });
});
