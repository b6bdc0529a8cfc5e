/** Accessibility by axe-core, in whatever page it is asked for. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tab } from '../../scripts/browser/driver.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is wrong with the page, or with a part of it, in words; empty when nothing is. */
export async function violations(tab: Tab, selector?: string): Promise<string[]> {
  await tab.evaluate(`(() => { if (!window.axe) { ${SOURCE} } })()`);
  return tab.evaluate<string[]>(
    // What is still fading in has not the colours that it will have.
    `Promise.all([document, document.querySelector(${JSON.stringify(selector ?? 'body')})?.shadowRoot].flatMap((root) => root?.getAnimations() ?? []).map(({ finished }) => finished)).then(() => axe.run(${selector === undefined ? 'document' : JSON.stringify({ include: [[selector]] })}, { resultTypes: ['violations'] }))
      .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' at ' + target.flat().join(' ') + ': ' + failureSummary)))`,
  );
}
