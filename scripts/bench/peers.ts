/**
 * The same search by what everybody would reach for: one RegExp, flashtext, Aho–Corasick. They find exact spellings only,
 * whole words or not even that; none joins "S 400" to "S-400".
 */
import FlashText from 'flashtext.js';
import AhoCorasick from 'modern-ahocorasick';
import { findCandidates } from '#core/gazetteer/match.ts';
import { type Figure, thousands } from './figure.ts';
import { gazetteerOf } from './gazetteers.ts';
import type { Input, List } from './input.ts';
import { overFloor, type Reader } from './measure.ts';

/** Rounds at most: they take long. */
const ROUNDS = 8;

const PEERS: Readonly<Record<string, { make(names: readonly string[]): Reader; readonly budget?: number }>> = {
  'one RegExp alternation': {
    budget: 8,
    make(names) {
      const longestFirst = names.toSorted((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      const pattern = new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'gi');
      return (text) => {
        let count = 0;
        for (const _ of text.matchAll(pattern)) count++;
        return count;
      };
    },
  },
  'flashtext.js': {
    budget: 10,
    make(names) {
      const processor = new FlashText();
      for (const name of names) processor.addKeyword(name);
      return (text) => processor.extractKeywords(text);
    },
  },
  'modern-ahocorasick': {
    make(names) {
      const automaton = new AhoCorasick([...new Set(names.map((name) => name.toLowerCase()))]);
      return (text) => automaton.count(text.toLowerCase());
    },
  },
};

export function peerFigures({ reference, lists, texts }: Input, rounds: number): Figure[] {
  const compare = (text: string, list: List, whose: string): Figure[] => {
    const gazetteer = gazetteerOf(list);
    const readers = Object.fromEntries(Object.entries(PEERS).map(([name, peer]) => [name, peer.make(list.names)]));
    const times = overFloor(text, { ours: (read) => findCandidates(gazetteer, read), ...readers }, { rounds: Math.min(rounds, ROUNDS), warm: false });
    return Object.entries(PEERS).map(([name, { budget }]) => ({
      what: `${name}, ${whose}, × ours`,
      value: (times[name] as number) / (times.ours as number),
      ...(budget === undefined ? {} : { budget, least: true }),
    }));
  };
  return [
    ...compare(texts.oneByte, reference, `the reference’s ${thousands(reference.names.length)} names`),
    ...compare(texts.dense, reference, 'sentences full of names'),
    ...Object.entries(lists).flatMap(([count, list]) => compare(texts.oneByte, list, `${thousands(Number(count))} names`)),
  ];
}
