/** The card code, injected into frames that have mentions: leaves the reader where the content script looks for it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCardView } from '#components/card/view.tsx';
import { WAITS } from '#core/hover/timing.ts';
import type { Settings } from '#core/settings/settings.ts';
import { createTranslate, interfaceLocale } from '#core/translate.ts';
import { api } from '#extension/api.native.ts';
import { createSettings } from '#extension/settings.ts';
import { createReader } from '#page/reader.ts';
import { type CreateReader, READER_SLOT } from '#page/reader-slot.ts';
import css from '../assets/css/card.css?inline';

export default defineUnlistedScript(() => {
  const t = createTranslate((name, values) => api.i18n.getMessage(name, values));
  const today = () => new Date().toISOString().slice(0, 10);
  const view = createCardView({ css, today, t, locale: interfaceLocale(navigator.languages) });
  const announcement = (surface: string, number: number, of: number) => t('card.announce', [surface, String(number), String(of)]);
  const settings = createSettings(api);
  let waits = WAITS.normal;
  let figures = true;
  const take = (now: Settings): void => {
    waits = WAITS[now.pace];
    figures = now.figures === 'beside';
  };
  settings.watch(take);
  void settings.read().then(take);
  const create: CreateReader = (options) => createReader({ view, today, waits: () => waits, figures: () => figures, announcement }, options);
  Reflect.set(globalThis, READER_SLOT, create);
});
