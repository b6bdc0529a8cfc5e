/** The card code, injected into frames that have mentions: leaves the reader where the content script looks for it. */

import { createCardView } from '#components/card/view.tsx';
import { statedOf } from '#core/context/stated.ts';
import { DEFAULT_SETTINGS, type Settings } from '#core/settings/settings.ts';
import { createTranslate, interfaceLocale } from '#core/translate.ts';
import { api } from '#extension/api.native.ts';
import { script } from '#extension/script.ts';
import { createSettings } from '#extension/settings.ts';
import { createReader } from '#page/reader.ts';
import { type CreateReader, READER_SLOT } from '#page/reader-slot.ts';
import css from '../assets/css/card.css?inline';

/** Meets every kind of number. */
const WARM_UP = 'The X-1 has a range of 5 km, flies at Mach 2, cost $3 million in May 2001, and two of them were built.';

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
  void settings.read().then(take);
  const create: CreateReader = (options) => createReader({ view, today, pace: () => now.pace, figures: () => now.figures === 'beside', announcement }, options);
  Reflect.set(globalThis, READER_SLOT, create);
  // The figure rules take 25-40 ms when they first run, half of what a card may take: that is over before the first hover, and
  // never comes in pages that nobody points at.
  const warm = new AbortController();
  const warmUp = (): void => {
    warm.abort();
    requestIdleCallback(() => now.figures === 'beside' && statedOf('missile', WARM_UP, { start: 4, end: 7 }, []));
  };
  for (const type of ['pointermove', 'keydown']) addEventListener(type, warmUp, { capture: true, passive: true, signal: warm.signal });
});
