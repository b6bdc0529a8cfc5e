/** The card code, injected into frames that have mentions: leaves the reader where the content script looks for it. */

import { createCardView } from '#components/card/view.tsx';
import { DEFAULT_SETTINGS, type Settings } from '#core/settings/settings.ts';
import { createTranslate, interfaceLocale } from '#core/translate.ts';
import { api } from '#extension/api.native.ts';
import { script } from '#extension/script.ts';
import { createSettings } from '#extension/settings.ts';
import { createReader } from '#page/reader.ts';
import { type CreateReader, READER_SLOT } from '#page/reader-slot.ts';
import css from '../assets/css/card.css?inline';

export default script(() => {
  const t = createTranslate((name, values) => api.i18n.getMessage(name, values));
  const today = () => new Date().toISOString().slice(0, 10);
  const announcement = (surface: string, number: number, of: number) => t('card.announce', [surface, String(number), String(of)]);
  const settings = createSettings(api);
  let now = DEFAULT_SETTINGS;
  const view = createCardView({ css, today, units: () => now.units, t, locale: interfaceLocale(navigator.languages) });
  const take = (next: Settings): void => {
    now = next;
  };
  settings.watch(take);
  const create: CreateReader = (options) => createReader({ view, today, pace: () => now.pace, figures: () => now.figures === 'beside', announcement }, options);
  // Not before it is known when cards may open: the pointer whose movement brought this code may rest on a mention already.
  const ready = settings.read().then((read) => {
    take(read);
    return create;
  });
  Reflect.set(globalThis, READER_SLOT, ready);
});
