import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHash, type ReferenceView, toHash } from './address.ts';

describe('the address of the reference', () => {
  it('is read as it was written', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' });
    const views = fc.oneof<fc.Arbitrary<ReferenceView>[]>(
      text.map((query) => ({ view: 'search', query })),
      text.map((id) => ({ view: 'entry', id })),
      text.map((id) => ({ view: 'entry', id, article: '2023-03-14' })),
      text.map((name) => ({ view: 'add', name })),
      fc.array(text, { minLength: 1, maxLength: 4 }).map((ids) => ({ view: 'compare', ids })),
      fc.constantFrom<ReferenceView>({ view: 'mine' }, { view: 'settings' }, { view: 'import' }, { view: 'search', query: '' }),
    );
    fc.assert(
      fc.property(views, (view) => {
        expect(fromHash(toHash(view))).toEqual(view);
      }),
    );
  });

  it('takes no day that is none', () => expect(fromHash('#entry=x&article=yesterday')).toEqual({ view: 'entry', id: 'x' }));

  it.each(['', '#', '#entry=', '#other=x', '#entry=%E0%A4%A', '#settings=1'])('%j is the list', (hash) => expect(fromHash(hash)).toEqual({ view: 'search', query: '' }));
});
