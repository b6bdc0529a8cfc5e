import { expect, it } from 'vitest';
import { parseEntry } from './load.ts';
import { entryText } from './rules/testing.ts';
import { thinExampleLine, thinExamplesOf } from './thin-examples.ts';

it('lists the names that lack a sentence, and which side lacks it', () => {
  const aliases = ['{ text: EX-1, type: designation }', '{ text: Zebra, type: nickname, match: cue }', '{ text: Gnu, type: nickname, match: adjacent }'];
  const yes = ['The Zebra missile flew.', 'Zebra missiles fell.', 'A Gnu missile.', 'Gnu missiles flew.'];
  const no = ['A zebra ran.', 'The zebra and the gnu.', 'A gnu ran.'];
  const { entry, findings } = parseEntry('missile/ex-1.yaml', entryText({ aliases, yes, no: no.slice(0, 2) }));
  expect(findings).toEqual([]);
  const thin = thinExamplesOf(entry ? [entry] : []);
  expect(thin).toEqual([{ entry: 'ex-1', name: 'Gnu', policy: 'adjacent', yes: 2, no: 1 }]);
  expect(thin.map(thinExampleLine)).toEqual(['ex-1 · "Gnu" (adjacent) · no 1 of 2']);
  expect(thinExamplesOf([parseEntry('missile/ex-1.yaml', entryText({ aliases, yes, no })).entry ?? []].flat())).toEqual([]);
});
