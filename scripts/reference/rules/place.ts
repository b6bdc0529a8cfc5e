import type { Rule } from './rule.ts';

/** File name = id, folder = kind, so that an entry is found without searching. */
export const place: Rule = {
  name: 'place',
  *check(entry, _context, { file }) {
    const expected = `${entry.kind}/${entry.id}.yaml`;
    if (file !== expected) yield { at: ['id'], message: `Expected the file at ${expected}` };
  },
};
