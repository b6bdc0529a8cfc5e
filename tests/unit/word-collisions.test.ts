/** How often a word or run of words that nobody listed is taken for one of the shared word lists, because hashes meet. */
import { expect, it } from 'vitest';
import { classNouns, weakNouns } from '#core/gazetteer/class-nouns.ts';
import { compileGazetteer } from '#core/gazetteer/compile.ts';
import { decodeGazetteer } from '#core/gazetteer/format.ts';
import { chain } from '#core/gazetteer/hash.ts';
import { cueHash } from '#core/gazetteer/names.ts';
import { foldText, tokenise } from '#core/gazetteer/phrases.ts';
import { maskIn, sharedWordsOf } from '#core/gazetteer/shared-words.ts';
import { hashToken } from '#core/gazetteer/tokens.ts';
import { readReference } from '../../scripts/reference/read.ts';

const { entries, cues } = readReference('assets/reference');
const gazetteer = decodeGazetteer(compileGazetteer([], cues));
const listed = [...new Set([...classNouns().keys(), ...weakNouns(), ...Object.values(cues).flat()])];
const folded = listed.map((word) => foldText(word));
const hashes = new Int32Array(2);

/** As the neighbourhood makes them: five tokens at most, each no more than a character from the last. */
const LONGEST = 5;

function* runsOf(text: string): Generator<{ readonly run: string; readonly hash: number; readonly isPhrase: boolean }> {
  const tokens = tokenise(text);
  for (let i = 0; i < tokens.length; i++) {
    let hash = 0;
    for (let at = i; at < Math.min(tokens.length, i + LONGEST); at++) {
      const [before, token] = [tokens[at - 1], tokens[at]];
      if (!token || (at > i && before && token.start - before.end > 1)) break;
      hashToken(text, token.start, token.end, hashes);
      hash = chain(hash, hashes[0] as number);
      yield { run: foldText(text, tokens[i]?.start, token.end), hash, isPhrase: at > i };
    }
  }
}

it('hardly a run of words of our own texts meets a listed word by chance', () => {
  const seen = new Set<string>();
  const met: string[] = [];
  for (const entry of entries) {
    for (const text of [entry.summary, ...entry.examples.yes, ...entry.examples.no]) {
      for (const { run, hash, isPhrase } of runsOf(text)) {
        if (seen.has(run)) continue;
        seen.add(run);
        // Words are listed by their stem, and so is what begins one.
        if (maskIn(sharedWordsOf(gazetteer), hash, isPhrase) && !folded.some((word) => word.startsWith(run))) met.push(run);
      }
    }
  }
  expect(seen.size).toBeGreaterThan(200_000);
  // Chance: so many runs times so many words of the lists, by 2²⁷.
  expect(met.length).toBeLessThan(2);
});

it('of a million made-up words a few do: 24 bits of the hash let a hundred through', () => {
  const short = new Set(listed.map(cueHash));
  let met = 0;
  let metShort = 0;
  for (let i = 0; i < 1_000_000; i++) {
    const word = `q${i.toString(36)}x`;
    hashToken(word, 0, word.length, hashes);
    if (maskIn(sharedWordsOf(gazetteer), hashes[0] as number, false)) met++;
    if (short.has((hashes[0] as number) >>> 8)) metShort++;
  }
  expect(metShort).toBeGreaterThan(50);
  expect(met).toBeLessThan(20);
});
