import { describe, expect, it } from 'vitest';
import type { Entry } from '#core/entry/schema.ts';
import { everyday } from './everyday.ts';

function complaints(...aliases: Entry['aliases'][number][]): string[] {
  return [...everyday.check({ aliases } as unknown as Entry, undefined as never, undefined as never)].map(({ message }) => message.split(':')[0] ?? '');
}

describe('everyday words', () => {
  it('need evidence, in any case and any script', () => {
    expect(complaints({ text: 'Javelin', type: 'nickname' }, { text: 'javelins', type: 'nickname' })).toEqual([
      '"Javelin" is a word of English',
      '"javelins" is a word of English',
    ]);
    expect(complaints({ text: 'Dayton', type: 'nickname' })).toEqual(['"Dayton" is a town']);
    expect(complaints({ text: 'Kowalski', type: 'nickname' }, { text: 'Петров', type: 'nickname' })).toEqual(['"Kowalski" is a person’s name', '"Петров" is a person’s name']);
  });

  it('may be found by search, beside something, or in a longer name, and capitals are no word', () => {
    expect(
      complaints(
        { text: 'Javelin', type: 'nickname', match: 'cue' },
        { text: 'FGM-148 Javelin', type: 'full-name' },
        { text: 'START', type: 'abbreviation' },
        { text: 'BrahMos', type: 'designation' },
      ),
    ).toEqual([]);
  });
});
