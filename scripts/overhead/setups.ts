/** The three browsers that are compared: with Fieldnote, with an extension that does nothing, with none. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';

export const SETUPS = ['fieldnote', 'control', 'none'] as const;
export type Setup = (typeof SETUPS)[number];

export interface SetBrowser {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

const CONTROL = '.cache/overhead/control';

/** An extension with all that costs something by being there: a script in every frame, a style sheet, a background. */
function writeControl(): void {
  mkdirSync(CONTROL, { recursive: true });
  const everywhere = { matches: ['<all_urls>'], run_at: 'document_idle', match_about_blank: true, match_origin_as_fallback: true };
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    permissions: ['storage', 'scripting'],
    host_permissions: ['<all_urls>'],
    background: { service_worker: 'background.js' },
    content_scripts: [
      { js: ['page.js'], css: ['page.css'], ...everywhere },
      { js: ['page.js'], all_frames: true, ...everywhere },
    ],
  };
  writeFileSync(`${CONTROL}/manifest.json`, JSON.stringify(manifest));
  for (const name of ['background.js', 'page.js', 'page.css']) writeFileSync(`${CONTROL}/${name}`, '');
}

export async function startSetup(setup: Setup): Promise<SetBrowser> {
  if (setup === 'control') writeControl();
  const extension = { fieldnote: '.output/chrome-mv3', control: CONTROL, none: undefined }[setup];
  const profile = mkdtempSync(path.join(tmpdir(), `fieldnote-overhead-${setup}-`));
  const discard = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  const context = await launchChromium({ headless: true, width: 1280, height: 800, extension }, profile).catch((error: unknown) => {
    discard();
    throw error;
  });
  return {
    context,
    async close() {
      await context.close();
      discard();
    },
  };
}
