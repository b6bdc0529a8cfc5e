/** The documents of tests/pages/marks: each says in itself what must be marked. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pause, readMarks } from '../../scripts/browser/marks.ts';
import { inEachBrowser } from './browsers.ts';
import { until } from './extension.ts';
import { openPage, plain } from './pages.ts';

const FOLDER = 'tests/pages/marks';
const PAGES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.x?html$/.test(name))
  .sort();
/** Longer than a paint of a live page takes, for marks that must not come. */
const A_WHILE = 1_500;
const PATIENCE = 15_000;

inEachBrowser('documents that say what must be marked', (world) => {
  test.each(PAGES.filter((name) => !name.startsWith('frames/')))('%s', async (name) => {
    const tab = await openPage(world(), `marks/${name}`);
    await until(tab, `!document.documentElement.hasAttribute('data-wait') || document.documentElement.hasAttribute('data-ready')`);
    const wanted = (JSON.parse(await tab.evaluate<string>(`document.documentElement.dataset.expect ?? '[]'`)) as string[]).map((text) => text.replace(/\s+/g, ' ')).sort();
    const marked = async () => (await readMarks(tab)).map(plain).sort();
    const end = Date.now() + PATIENCE;
    while (Date.now() < end && JSON.stringify(await marked()) !== JSON.stringify(wanted)) await pause(100);
    await pause(wanted.length === 0 ? A_WHILE : 200);
    expect(await marked()).toEqual(wanted);
    await tab.close();
  });
});
