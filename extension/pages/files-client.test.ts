import { describe, expect, it, vi } from 'vitest';
import type { Overlay } from '#core/overlay/document.ts';
import { bundledEntry, edit, overlay, own } from '#core/overlay/testing.ts';
import { createFileWorker, type Job } from '#core/transfer/worker.ts';
import { createFilesClient, type FileWorker, type Need } from './files-client.ts';

const BUNDLED = ['caatsa', 's-400'].map((id) => bundledEntry(id));

/** The worker's own code, with messages that take a turn each as between threads. */
function fileWorker(): FileWorker & { ended: boolean } {
  const worker: FileWorker & { ended: boolean } = {
    ended: false,
    onmessage: null,
    onerror: null,
    terminate: () => {
      worker.ended = true;
    },
    postMessage: (job: Job) => setTimeout(() => void run(job)),
  };
  const run = createFileWorker(
    (report) => setTimeout(() => !worker.ended && worker.onmessage?.call(worker as unknown as Worker, { data: structuredClone(report) } as MessageEvent)),
    () => [{ path: 'kind', message: 'Judged' }],
  );
  return worker;
}

function open(mine: Overlay) {
  const asked: unknown[] = [];
  const saved: [string, string][] = [];
  const workers: ReturnType<typeof fileWorker>[] = [];
  const answers: Record<string, (payload: never) => unknown> = {
    'overlay/get': () => ({ overlay: JSON.stringify(mine), overlayVersion: 7 }),
    'entries/bundled': ({ ids }: { ids: string[] }) => BUNDLED.filter(({ id }) => ids.includes(id)),
    'overlay/put': () => ({ saved: true, overlayVersion: 8, undo: 'token' }),
    'overlay/backup': () => ({ overlay: JSON.stringify(mine), rules: { mode: 'except', paused: false, rules: [] }, settings: { pace: 'slow' } }),
    'overlay/restore': () => ({ change: { saved: true, overlayVersion: 8, undo: 'token' }, before: 'before' }),
    'overlay/unrestore': () => ({ saved: true, overlayVersion: 9, undo: 'again' }),
  };
  const need = (async (type: string, payload: never) => {
    asked.push([type, payload]);
    return answers[type]?.(payload);
  }) as Need;
  const startWorker = () => {
    const worker = fileWorker();
    workers.push(worker);
    return worker;
  };
  const client = createFilesClient({
    need,
    heads: async () => BUNDLED.map(({ id, aliases }) => ({ id, names: aliases.map(({ text }) => text) })),
    startWorker,
    saveFile: (...file) => saved.push(file),
    today: () => '2026-11-29',
  });
  return { client, asked, saved, workers };
}

/** The changes that were sent last, to the version that they were made for. */
function put(asked: readonly unknown[]): unknown {
  const [type, { changes, overlayVersion }] = asked.at(-1) as [string, { changes: string; overlayVersion: number }];
  expect([type, overlayVersion]).toEqual(['overlay/put', 7]);
  return JSON.parse(changes);
}

const file = (name: string, text: string) => new File([text], name);
const quiet = () => ({ onProgress: vi.fn(), signal: new AbortController().signal });

describe('bringing files in', () => {
  it('reads several, asks for the bundled entries under them, and brings in what was chosen', async () => {
    const { client, asked, workers } = open(overlay());
    const options = quiet();
    const text = 'id: s-400\nname: S-400\nkind: air-defence\norigin: [RU]\nsummary: Said better.\naliases:\n  - { text: s-400, type: designation }\n';
    const read = await client.readFiles([file('a.yaml', text), file('b.csv', 'name,kind\nA,missile\n')], options);
    if (!read.ok) throw new Error(read.issues[0]?.message);
    expect(read.overlayVersion).toBe(7);
    expect(read.rows.map(({ row }) => [row.id, row.what, row.outcome])).toEqual([
      ['s-400', 'edit', 'added'],
      ['own-a', 'entry', 'added'],
    ]);
    expect(asked).toContainEqual(['entries/bundled', { ids: ['s-400'] }]);
    expect(options.onProgress).toHaveBeenCalled();
    expect(workers.map(({ ended }) => ended)).toEqual([true]);
    await client.bring(read, ['theirs', 'out']);
    expect(put(asked)).toEqual({ entries: [], edits: [edit(bundledEntry('s-400'), { summary: 'Said better.' })], hides: [], packs: [], gone: [] });
  });

  it('says what is wrong with them', async () => {
    const { client } = open(overlay());
    expect(await client.readFiles([file('b.csv', 'name,kind\nA,rocket\n')], quiet())).toMatchObject({ ok: false, issues: [{ file: 'b.csv', line: 2, path: 'kind' }] });
  });

  it('ends when it is called off', async () => {
    const { client, workers } = open(overlay());
    const control = new AbortController();
    const reading = client.readFiles([file('b.csv', 'name,kind\nA,missile\nB,missile\n')], { onProgress: () => control.abort(), signal: control.signal });
    await expect(reading).rejects.toThrow();
    expect(workers[0]?.ended).toBe(true);
  });
});

describe('taking files out', () => {
  const mine = overlay({ entries: [own('own-x')], edits: [edit(bundledEntry('s-400'), { note: 'Mine' })], hidden: { always: ['caatsa'], here: {} } });

  it('as JSON, all of it or a part', async () => {
    const { client, saved } = open(mine);
    await client.exportFile('all', 'json');
    await client.exportFile('own', 'json');
    await client.exportFile(['s-400'], 'json');
    expect(saved.map(([name]) => name)).toEqual(['fieldnote-overlay-2026-11-29.json', 'fieldnote-own-entries-2026-11-29.json', 's-400.json']);
    expect(saved.map(([, text]) => (JSON.parse(text) as Overlay).edits.length)).toEqual([1, 0, 1]);
  });

  it('as YAML, whole entries, which come back as they were', async () => {
    const { client, saved } = open(mine);
    await client.exportFile(['own-x', 's-400'], 'yaml');
    expect(saved[0]?.[0]).toBe('fieldnote-entries-2026-11-29.yaml');
    const again = open(overlay());
    const read = await again.client.readFiles([file('x.yaml', saved[0]?.[1] ?? '')], quiet());
    if (!read.ok) throw new Error(read.issues[0]?.message);
    await again.client.bring(
      read,
      read.rows.map(() => 'theirs'),
    );
    expect(put(again.asked)).toEqual({ entries: mine.entries, edits: mine.edits, hides: [], packs: [], gone: [] });
  });

  it('as a contribution, of an entry with its edits laid over it', async () => {
    const { client, saved } = open(overlay({ edits: [edit(bundledEntry('s-400'), { summary: 'Said better.', note: 'Mine' })] }));
    expect(await client.contribute('s-400')).toEqual(['kind: Judged']);
    expect(saved[0]?.[0]).toBe('s-400.yaml');
    expect(saved[0]?.[1]).toContain('# - kind: Judged\nid: s-400\n');
    expect(saved[0]?.[1]).toContain('summary: Said better.');
    expect(await client.contribute('none')).toBeUndefined();
  });

  it('as a list of sites', async () => {
    const { client, saved } = open(mine);
    const rule = { host: 'news.example', exact: false, on: true };
    client.saveSites([rule, { host: 'b.example', exact: false, on: true, session: 'now' }]);
    expect(saved[0]?.[0]).toMatch(/^fieldnote-sites-\d{4}-\d\d-\d\d\.json$/);
    expect(await client.readSites(file(...(saved[0] as [string, string])))).toEqual({ ok: true, rules: [rule] });
    expect(await client.readSites(file('x.json', '{'))).toMatchObject({ ok: false, issues: [{ line: 1 }] });
  });

  it('as a backup, and puts it back', async () => {
    const { client, saved, asked } = open(mine);
    await client.saveBackup();
    const read = await client.readBackup(file(...(saved[0] as [string, string])));
    if (!read.ok) throw new Error(read.issues[0]?.message);
    expect(read.backup.overlay).toEqual(mine);
    const { change, undo } = await client.restore(read.backup);
    expect(change.saved).toBe(true);
    await undo();
    expect(asked.at(-1)).toEqual(['overlay/unrestore', { undo: 'token', before: 'before' }]);
    expect(await client.readBackup(file('x.json', '{'))).toMatchObject({ ok: false, issues: [{ line: 1 }] });
  });
});
