/** The reference in a tab of its own, and files that go in and out of it. */
import type { Overlay } from '#core/overlay/document.ts';
import type { Driver, Tab } from '../../scripts/browser/driver.ts';
import { ask, until } from './extension.ts';
import { press } from './pages.ts';

/** Chooses files as the dialog would. Their texts are expressions of the page, which makes them itself. */
export async function chooseFiles(tab: Tab, files: Readonly<Record<string, string>>, field = 'input[type=file]'): Promise<void> {
  await until(tab, `document.querySelector(${JSON.stringify(field)}) !== null`);
  await tab.evaluate(`(() => {
    const field = document.querySelector(${JSON.stringify(field)});
    const chosen = new DataTransfer();
    ${Object.entries(files)
      .map(([name, text]) => `chosen.items.add(new File([${text}], ${JSON.stringify(name)}));`)
      .join('\n')}
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
}

/** From here on a file that is offered is kept in the page instead of the downloads. */
export async function keepDownloads(tab: Tab): Promise<void> {
  await tab.evaluate(`(() => {
    URL.createObjectURL = (blob) => { window.offered = blob; return '#'; };
    HTMLAnchorElement.prototype.click = function () { if (this.download) window.offeredName = this.download; };
  })()`);
}
/** What was offered last. */
export const offered = (tab: Tab): Promise<string> => until(tab, 'window.offered?.text()');

/** The reader's own layer as it is kept. */
export const overlayOf = async (driver: Driver) => JSON.parse((await ask(driver, 'overlay/get', {})).overlay) as Overlay;

/** The reference in a tab of its own, at the place that these buttons lead to. */
export async function openReference(driver: Driver, ...buttons: readonly string[]): Promise<Tab> {
  const tab = await driver.openExtensionPage('reference.html');
  await tab.activate();
  await until(tab, `document.querySelectorAll('.entry-row').length > 10`);
  for (const button of buttons) await press(tab, button);
  return tab;
}
