import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Ask, RequestType } from '#core/contract/requests.ts';
import type { Overlay } from '#core/overlay/document.ts';
import { createFakeApi, type FakeApi, FROM_PAGE, fromContent } from '../testing/fake-api.ts';
import { sampleData, sampleEntry } from '../testing/sample.ts';
import { startBackground } from './start.ts';

const CREW = { property: 'crew', value: 3, basis: 'press', cites: ['s1'] } as const;
const RANGE = { property: 'engagement-range', value: 400, unit: 'km', basis: 'press', cites: ['s1'] } as const;
const MINE = { property: 'crew', value: 5, cites: ['own-x'] } as const;
const SOURCE = { url: 'https://x.example/', publisher: 'X', accessed: '2026-11-30', tier: 'other' } as const;
const S400 = sampleEntry('s-400', { facts: [CREW, RANGE] });
const PAGE = fromContent('https://www.example.co.uk/article');

let fake: FakeApi;
let data = sampleData([sampleEntry('caatsa', { kind: 'sanctions-law' }), S400]);
const KEY = 1;

/** Asks a background that was started for this one question. */
async function ask<T extends RequestType>(type: T, payload: Ask<T>, sender = FROM_PAGE): Promise<Answer<T>> {
  fake.kill();
  startBackground(fake.api, { data, markOrigin: 'AUTHOR', t: (key, substitutions) => [key, ...(substitutions ?? [])].join(' ') });
  const result = await fake.ask(type, payload, sender);
  if (!result.ok) throw new Error(`${type}: ${result.error.code}: ${result.error.message}`);
  return result.value as Answer<T>;
}
type Change = Ask<'overlay/claim'>['change'];
const change = (was: object | null, now: object | null, sources: Change['sources'] = {}, list = 'facts') => ({ what: { list, was, now }, sources }) as Change;
const claim = async (id: string, one: Change) => {
  const answer = await ask('overlay/claim', { id, change: one });
  if (!answer.saved) throw new Error(answer.issues.map(({ message }) => message).join());
  return answer.undo;
};
const overlayNow = async () => JSON.parse((await ask('overlay/get', {})).overlay) as Overlay;
/** What a card of a page says of the crew and the range. */
const facts = async () => (await ask('card/get', { key: KEY }, PAGE))?.facts.map(({ value, mine }) => (mine ? `${JSON.stringify(value)} mine` : value));

beforeEach(() => {
  data = sampleData([sampleEntry('caatsa', { kind: 'sanctions-law' }), S400]);
  fake = createFakeApi();
});

describe('statements, with the worker dying between any two steps', () => {
  it('are added, corrected and hidden on cards, and each is taken back for itself', async () => {
    expect(await facts()).toEqual([400, 3]);
    const added = await claim('s-400', change(null, MINE, { 'own-x': SOURCE }));
    expect(await facts()).toEqual([400, 3, '5 mine']);
    expect((await ask('card/get', { key: KEY }, PAGE))?.sources).toMatchObject({ 'own-x': SOURCE });
    await claim('s-400', change(RANGE, { ...RANGE, value: 250, basis: undefined }));
    const hidden = await claim('s-400', change(CREW, null));
    expect(await facts()).toEqual(['250 mine', '5 mine']);
    expect((await ask('overlay/list', {})).edits).toMatchObject([{ id: 's-400', fields: ['facts', 'sources'] }]);
    expect((await ask('overlay/list', {})).history.map(({ deed, names }) => [deed, ...names])).toEqual([
      ['claimHidden', 'S-400'],
      ['claimChanged', 'S-400'],
      ['claimAdded', 'S-400'],
    ]);
    // The first is taken back only when what was done to the same entry since is.
    expect(await ask('overlay/undo', { undo: added })).toMatchObject({ saved: false });
    expect(await ask('overlay/undo', { undo: hidden })).toMatchObject({ saved: true });
    expect(await facts()).toEqual(['250 mine', 3, '5 mine']);
    await claim('s-400', change({ ...RANGE, value: 250, basis: undefined }, RANGE));
    await claim('s-400', change(MINE, null));
    await ask('overlay/source', { id: 's-400', source: 'own-x', to: null });
    expect((await overlayNow()).edits).toEqual([]);
    expect(await facts()).toEqual([400, 3]);
  });

  it('are brief with the reader’s own among them', async () => {
    await claim('s-400', change(null, { ...MINE, cites: [] }));
    const { cards } = await ask('cards/get', { keys: [KEY] }, PAGE);
    expect(cards[0]?.facts).toContainEqual({ property: 'crew', value: 5, cites: [], mine: true });
  });

  it('hold in an own entry too, and in relations seen from the other end', async () => {
    await ask('overlay/add', { entry: { id: 'own-a', name: 'Mine', kind: 'missile', aliases: [{ text: 'Mine', type: 'designation' }] } });
    await claim('own-a', change(null, { type: 'counters', target: 's-400', text: 'It counters it.' }, {}, 'relations'));
    const card = await ask('card/get', { key: KEY }, PAGE);
    expect(card?.links).toMatchObject([{ target: 'own-a', inverse: true, mine: true, text: 'It counters it.' }]);
    const self = change(null, { type: 'counters', target: 'own-a', text: 'It counters itself.' }, {}, 'relations');
    expect(await ask('overlay/claim', { id: 'own-a', change: self })).toMatchObject({ saved: false, issues: [{ path: 'relations.1.target' }] });
  });

  it.each<[string, string, Change]>([
    ['an entry that is not there', 'none', change(null, MINE)],
    ['a source that is not there', 's-400', change(null, MINE)],
    ['a statement that is gone', 's-400', change({ ...CREW, value: 99 }, null)],
  ])('are refused with a reason, and nothing is changed: %s', async (_, id, one) => {
    const answer = await ask('overlay/claim', { id, change: one });
    expect(answer).toMatchObject({ saved: false, issues: [{ message: expect.stringMatching(/./) }] });
    expect((await overlayNow()).edits).toEqual([]);
  });

  it('stay by themselves under an update, and are asked about where it changed just these', async () => {
    await claim('s-400', change(RANGE, { ...RANGE, value: 250 }));
    await claim('s-400', change(CREW, null));
    data = sampleData([sampleEntry('s-400', { facts: [CREW, RANGE, { ...CREW, value: 7, condition: 'new' }] })]);
    const key = { key: 's-400' };
    const values = async () => (await ask('card/get', key))?.facts.map(({ value }) => value);
    expect((await ask('overlay/list', {})).conflicts).toEqual([]);
    expect(await values()).toEqual([250, 7]);

    data = sampleData([
      sampleEntry('s-400', {
        facts: [
          { ...CREW, value: 4 },
          { ...RANGE, value: 380 },
        ],
      }),
    ]);
    expect((await ask('overlay/list', {})).conflicts).toEqual([{ type: 'changed', id: 's-400', fields: ['facts'] }]);
    expect(await values()).toEqual([250]);
    const settled = await ask('overlay/settle', { id: 's-400', take: 'bundled' });
    expect(await values()).toEqual([380, 4]);
    await ask('overlay/undo', { undo: settled.saved ? settled.undo : '' });
    await ask('overlay/settle', { id: 's-400', take: 'mine' });
    expect((await ask('overlay/list', {})).conflicts).toEqual([]);
    expect(await values()).toEqual([250]);
  });

  it('keep their sources: no cited one is taken away, and none of the reference is changed', async () => {
    await claim('s-400', change(null, MINE, { 'own-x': SOURCE }));
    expect(await ask('overlay/source', { id: 's-400', source: 'own-x', to: null })).toMatchObject({ saved: false, issues: [{ path: 'source' }] });
    expect(await ask('overlay/source', { id: 's-400', source: 's1', to: SOURCE })).toMatchObject({ saved: false });
    expect(await ask('overlay/source', { id: 's-400', source: 'own-x', to: { ...SOURCE, title: 'Shown' } })).toMatchObject({ saved: true });
    expect((await ask('card/get', { key: KEY }))?.sources['own-x']?.title).toBe('Shown');
    expect(await fake.ask('overlay/source', { id: 's-400', source: 'own-x', to: { ...SOURCE, url: 'javascript:alert(1)' } }, FROM_PAGE)).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
  });

  it('are not for pages to change', async () => {
    await ask('status/get', {});
    expect(await fake.ask('overlay/claim', { id: 's-400', change: change(null, MINE) }, PAGE)).toMatchObject({ ok: false, error: { code: 'refused' } });
  });
});
