/** Whose designations need footing (ADR 21): all but those of the reader's own entries, whichever lexicon they stand in. */
import { describe, expect, it } from 'vitest';
import { compileGazetteer } from '#core/gazetteer/compile.ts';
import { decodeGazetteer } from '#core/gazetteer/format.ts';
import { createPageAnnotator } from '#core/mention/page-annotator.ts';
import { CUES } from '#core/mention/testing.ts';
import { compileOverlay } from './index-build.ts';
import { suppressionOn } from './index-document.ts';
import { bundledEntry, edit, installed, overlay, own, pack, reference } from './testing.ts';

const S300 = bundledEntry('s-300', { name: 'S-300', aliases: [{ text: 'S-300', type: 'designation' }] });
const ENTRIES = [S300, bundledEntry('f-117', { name: 'F-117', kind: 'aircraft', aliases: [{ text: 'F-117', type: 'designation' }] })];
const bundled = {
  ...reference(ENTRIES),
  ordinalOf: (id: string) => ENTRIES.findIndex((entry) => entry.id === id),
  kinds: ENTRIES.map(({ kind }) => kind),
  rowsIn: () => new Uint8Array(),
};
const GAZETTEER = decodeGazetteer(compileGazetteer(ENTRIES, CUES));

const renamed = edit(S300, { aliases: [...S300.aliases, { text: 'Granny', type: 'nickname', match: 'cue' }] });
const ofPack = installed(pack('arctic', [own('zyx', { aliases: [{ text: 'ZYX-5', type: 'designation' }] })]));
const mine = own('mine', { aliases: [{ text: 'Qab-7', type: 'designation' }] });

function marked(text: string, more: Parameters<typeof overlay>[0]): string[] {
  const { gazetteer, ids, ownCount, ...lists } = compileOverlay(overlay(more), bundled);
  const lexicons = [{ gazetteer: GAZETTEER }, ...(gazetteer ? [{ gazetteer: decodeGazetteer(gazetteer), keyOf: (at: number) => ids[at] ?? '', ownCount }] : [])];
  const annotator = createPageAnnotator(lexicons, { suppressed: suppressionOn('example.com', lists) });
  annotator.set(1, text);
  return annotator.settle().flatMap(({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end)));
}

describe('beside words of another world', () => {
  const SHOP = 'This season an S-300 camera, far from the other side of the long hall, where nobody went that day, a ZYX-5 camera of this season.';

  it.each([
    ['nothing of the reader’s', {}],
    ['a changed entry', { edits: [renamed] }],
    ['a pack', { packs: [ofPack] }],
    ['all of it, and an own entry', { edits: [renamed], packs: [ofPack], entries: [mine] }],
  ])('a number is none of ours with %s', (_, more) => {
    expect(marked(SHOP, more)).toEqual([]);
  });

  it('the reader’s own is what the reader says', () => {
    expect(marked('This season a Qab-7 camera.', { edits: [renamed], packs: [ofPack], entries: [mine] })).toEqual(['Qab-7']);
  });
});

describe('the shared words', () => {
  const HALL = 'The army fired a ZYX-5 and an S-300; the Granny missile hit.';
  it('speak for names of changed entries and of packs as they do for the reference', () => {
    expect(marked(HALL, { edits: [renamed], packs: [ofPack] })).toEqual(['ZYX-5', 'S-300', 'Granny']);
    expect(marked('The army fired the Granny in Ukraine.', { edits: [renamed] })).toEqual(['Granny']);
    expect(marked('The army fired a ZYX-5. A camera saw it this season.', { packs: [ofPack] })).toEqual(['ZYX-5']);
  });
});
