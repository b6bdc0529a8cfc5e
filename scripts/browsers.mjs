// Where the browsers are. Bare Node 20, no dependencies: `setup.mjs` runs before anything is installed.
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/**
 * Browsers that can be driven with an unpacked extension. Branded Google Chrome is not among them: since version 137 it
 * ignores --load-extension.
 */
const CANDIDATES = {
  chromium: {
    variable: 'FIELDNOTE_CHROMIUM',
    names: ['chromium', 'chromium-browser', 'chrome-for-testing'],
    places: ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/snap/bin/chromium'],
  },
  firefox: {
    variable: 'FIELDNOTE_FIREFOX',
    names: ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  },
};

/**
 * Full path of a browser's executable, or undefined.
 * @param {'chromium' | 'firefox'} which
 * @returns {string | undefined}
 */
export function findBrowser(which) {
  const { variable, names, places } = CANDIDATES[which];
  const named = process.env[variable];
  if (named && existsSync(named)) return named;
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  for (const name of names) {
    for (const folder of folders) {
      const file = path.join(folder, process.platform === 'win32' ? `${name}.exe` : name);
      if (existsSync(file)) return file;
    }
  }
  return places.find((place) => existsSync(place));
}
