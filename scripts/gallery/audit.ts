/** What axe and the ruler find wrong with the gallery. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Rules about whole pages: the gallery holds many popups and pages side by side, each with its own landmarks and headings. */
const OF_PAGES = [
  'landmark-no-duplicate-banner',
  'landmark-no-duplicate-contentinfo',
  'landmark-no-duplicate-main',
  'landmark-main-is-top-level',
  'landmark-banner-is-top-level',
  'landmark-contentinfo-is-top-level',
  'landmark-complementary-is-top-level',
  'landmark-unique',
  'page-has-heading-one',
  'heading-order',
  'duplicate-id',
  'duplicate-id-aria',
  'region',
];

/**
 * Violations in words, each with the case it was found in; none is what is wanted. Repeated ids are checked too, within
 * one case: two popups on one page share theirs. Give it a page with one section: axe asks about every point of the text
 * it judges, and a page with everything on it takes minutes.
 */
export async function audit(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(AXE, 'utf8'));
  return page.evaluate(async (ofPages) => {
    interface Axe {
      run(context: unknown, options: unknown): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }>;
    }
    const { axe } = globalThis as unknown as { axe: Axe };
    const options = { rules: { ...Object.fromEntries(ofPages.map((id) => [id, { enabled: false }])), 'target-size': { enabled: true } }, resultTypes: ['violations'] };
    const found: string[] = [];
    const cases = [...document.querySelectorAll<HTMLElement>('.case')];
    const homes = cases.map((each) => each.parentElement);
    for (const [place, each] of cases.entries()) {
      // Taken out, not hidden: axe takes the first label of an id, and that of a hidden case says nothing.
      for (const other of cases) other.remove();
      homes[place]?.append(each);
      for (const side of each.querySelectorAll<HTMLElement>('.case-side')) {
        const name = `${each.closest('[data-section]')?.getAttribute('data-section')} / ${each.dataset.case} / ${side.dataset.theme}`;
        const { violations } = await axe.run(side, options);
        for (const { id, nodes } of violations)
          for (const node of nodes) found.push(`${name}: ${id}: ${node.target.flat().join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`);
        const ids = [...side.querySelectorAll('[id]')].map((element) => element.id);
        for (const id of ids.filter((one, place) => ids.indexOf(one) !== place)) found.push(`${name}: id twice: ${id}`);
      }
    }
    for (const [place, each] of cases.entries()) homes[place]?.append(each);
    return found;
  }, OF_PAGES);
}

/** Components wider than the window: at 320 px nothing may have to be scrolled sideways. */
export async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found: string[] = [];
    const look = (root: ParentNode, name: string): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) look(element.shadowRoot, name);
        if (element.closest('.table-box, .compare-scroll, .unseen, svg') && !element.matches('.table-box, .compare-scroll')) continue;
        if (element.getBoundingClientRect().width > width) found.push(`${name}: ${element.tagName.toLowerCase()}.${element.className}`);
      }
    };
    for (const box of document.querySelectorAll('.case-box')) look(box, box.closest('[data-case]')?.getAttribute('data-case') ?? '');
    return found;
  });
}
