/**
 * `npm run gallery`: builds every component in every state as one static page (`.cache/gallery/index.html`), photographs
 * it as readers may see it, and says what axe finds. `npm run gallery -- Card Over` photographs one section or one case;
 * `npm run gallery -- icons` makes the icons again from their sources.
 */
import { audit, tooWide } from './gallery/audit.ts';
import { writeShapes } from './gallery/icons.ts';
import { buildGallery, openGallery, sectionsOf, startBrowser, VIEWS } from './gallery/open.ts';
import { drawProductIcon } from './gallery/product-icon.ts';
import { shoot } from './gallery/shoot.ts';

const [wanted, only] = process.argv.slice(2);
const browser = await startBrowser();
try {
  if (wanted === 'icons') {
    writeShapes();
    await drawProductIcon(browser);
  } else {
    await buildGallery();
    let problems = 0;
    for (const section of wanted === undefined ? await sectionsOf(browser) : [wanted]) {
      for (const view of VIEWS) {
        const page = await openGallery(browser, view, only === undefined ? { section } : { section, case: only });
        for (const file of await shoot(page, ...(only === undefined ? [] : [only]), view.name)) console.log(file);
        for (const problem of [...(view.axe ? await audit(page) : []), ...(view.name === 'narrow' ? await tooWide(page) : [])]) {
          problems++;
          console.error(`${view.name}: ${problem}`);
        }
        await page.close();
      }
    }
    console.log(`${problems} problems`);
    process.exitCode = problems > 0 ? 1 : 0;
  }
} finally {
  await browser.close();
}
