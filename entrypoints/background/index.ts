/** The background: a service worker in Chromium, an event page in Firefox. */
import * as data from 'virtual:fieldnote/reference';
import { defineBackground } from 'wxt/utils/define-background';
import { createTranslate } from '#core/translate.ts';
import { api } from '#extension/api.polyfill.ts';
import { startBackground } from '#extension/background/start.ts';

export default defineBackground({
  type: 'module',
  main() {
    startBackground(api, {
      data,
      markOrigin: import.meta.env.FIREFOX ? 'USER' : 'AUTHOR',
      t: createTranslate((name, substitutions) => api.i18n.getMessage(name, substitutions)),
    });
  },
});
