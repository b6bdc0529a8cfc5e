/** The card code, injected into frames that have mentions: leaves the view where the content script looks for it. */
import { i18n } from '#i18n';
import { createCardView } from '#components/card/view.tsx';
import { CARD_VIEW_SLOT } from '#core/contract/card-view.ts';
import { createTranslate, interfaceLocale } from '#core/translate.ts';
import { defineContentScript } from 'wxt/utils/define-content-script';
import css from '../assets/css/card.css?inline';

export default defineContentScript({
  matches: ['<all_urls>'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    const t = createTranslate((name, values) => i18n.t(name as never, values as never));
    const today = () => new Date().toISOString().slice(0, 10);
    Reflect.set(globalThis, CARD_VIEW_SLOT, createCardView({ css, today, t, locale: interfaceLocale(navigator.languages) }));
  },
});
