import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { OwnEntrySchema, PatchSchema } from '#core/overlay/document.ts';
import { type Draft, draftOf, EMPTY_DRAFT, entryOf, fieldOf, patchOf, problemsOf } from './draft.ts';

const DRAFT: Draft = {
  name: ' Project 23550 ',
  aliases: 'Ivan Papanin class\n\n Project  23550\nпроект 23550',
  policies: { 'Ivan Papanin class': 'cue' },
  kind: 'ship-class',
  origin: ['RU'],
  summary: 'A patrol ship\nclass.',
  note: 'Ask again.',
  link: 'https://www.example.org/a',
};

describe('entryOf', () => {
  it('makes a valid entry', () => {
    const entry = entryOf(DRAFT, '2026-11-23');
    expect(v.parse(OwnEntrySchema, entry)).toEqual(entry);
    expect(entry).toMatchObject({
      id: 'own-project-23550',
      name: 'Project 23550',
      origin: ['RU'],
      summary: 'A patrol ship class.',
      note: 'Ask again.',
      aliases: [{ text: 'Project 23550', type: 'designation' }, { text: 'Ivan Papanin class' }, { text: 'проект 23550' }],
      sources: { link: { url: 'https://www.example.org/a', publisher: 'example.org', accessed: '2026-11-23', tier: 'other' } },
    });
  });

  it.each([
    ['Tor-M2', 'own-tor-m2'],
    ['Çelik Kubbe', 'own-celik-kubbe'],
    ['東風', 'own-6771-98a8'],
    ['x'.repeat(90), `own-${'x'.repeat(76)}`],
  ])('%s gets the id %s', (name, id) => {
    expect(entryOf({ ...DRAFT, name }, '2026-11-23').id).toBe(id);
  });

  it('keeps what the form does not show, and comes back as it went in', () => {
    const first = { ...entryOf(DRAFT, '2026-11-23'), variants: [{ id: 'v', name: 'V' }] };
    const again = entryOf({ ...draftOf(first), note: '' }, '2027-01-01', first);
    expect(again).toEqual({ ...first, note: undefined });
    expect('note' in again).toBe(false);
  });
});

describe('names', () => {
  const policies = (aliases: ReturnType<typeof entryOf>['aliases']) => aliases.map(({ text, match = 'always' }) => [text, match]);

  it('have to prove more where they are ordinary words, unless the reader says otherwise', () => {
    const made = entryOf({ ...DRAFT, name: 'it', aliases: 'storm\nTide\nS-900', policies: {} }, '2026-11-23');
    expect(policies(made.aliases)).toEqual([
      ['it', 'adjacent'],
      ['storm', 'cue'],
      ['Tide', 'always'],
      ['S-900', 'always'],
    ]);
    expect(policies(entryOf({ ...DRAFT, name: 'it', aliases: '', policies: { it: 'always' } }, '2026-11-23').aliases)).toEqual([['it', 'always']]);
  });

  it('keep how they were marked, also where nothing was said of it', () => {
    const before = entryOf({ ...DRAFT, name: 'it', aliases: 'Tide', policies: { it: 'always', Tide: 'never' } }, '2026-11-23');
    expect(entryOf({ ...draftOf(before), note: 'New.' }, '2026-11-23', before).aliases).toEqual(before.aliases);
    // As a list has it that knows nothing of policies.
    expect(entryOf({ ...draftOf(before), policies: {} }, '2026-11-23', before).aliases).toEqual(before.aliases);
  });
});

describe('patchOf', () => {
  it('takes the note away when it was emptied', () => {
    const before = entryOf(DRAFT, '2026-11-23');
    const patch = patchOf({ ...draftOf(before), note: '', summary: 'Other.' }, '2026-11-23', before);
    expect(v.parse(PatchSchema, patch)).toMatchObject({ note: null, summary: 'Other.', name: 'Project 23550' });
  });
});

describe('problemsOf', () => {
  it.each<[Partial<Draft>, object]>([
    [{}, {}],
    [{ name: '  ' }, { name: 'form.needsName' }],
    [{ kind: '' }, { kind: 'form.needsKind' }],
    [{ name: 'x'.repeat(81) }, { name: 'form.tooLong' }],
    [{ summary: 'x'.repeat(241) }, { summary: 'form.tooLong' }],
    [{ aliases: 'x'.repeat(161) }, { aliases: 'form.longName' }],
    [{ link: 'example.org' }, { link: 'form.badLink' }],
    [{ link: 'javascript:alert(1)' }, { link: 'form.badLink' }],
  ])('%j', (more, problems) => {
    expect(problemsOf({ ...DRAFT, ...more })).toEqual(problems);
  });

  it('needs a name and a kind, no more', () => {
    expect(problemsOf({ ...EMPTY_DRAFT, name: 'A', kind: 'missile' })).toEqual({});
  });
});

describe('fieldOf', () => {
  it.each([
    ['aliases.2.text', 'aliases'],
    ['sources.link.url', 'link'],
    ['id', 'name'],
    ['facts.0', undefined],
  ])('%s → %s', (path, field) => {
    expect(fieldOf({ path, message: '' })).toBe(field);
  });
});
