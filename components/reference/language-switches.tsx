/** In which languages names are marked in pages: a box for each, those with the most names at hand. */
import { useMemo, useState } from 'preact/hooks';
import type { Translate } from '#core/i18n.ts';
import { withLanguage } from '#core/settings/settings.ts';

/** A language by its code, with how many names there are in it. */
type CountedLanguage = readonly [language: string, count: number];

export interface LanguageSwitchesProps {
  /** Most names first. */
  readonly languages: readonly CountedLanguage[];
  readonly unmarked: readonly string[];
  readonly onChange: (unmarked: readonly string[]) => void;
  readonly t: Translate;
  readonly locale: string;
}

/** So many stand open; the rest have few names each. */
const OPEN = 16;

export function LanguageSwitches({ languages, unmarked, onChange, t, locale }: LanguageSwitchesProps) {
  const names = useMemo(() => new Intl.DisplayNames(locale, { type: 'language' }), [locale]);
  const rest = languages.slice(OPEN);
  // Once: a box that is ticked must not fold away what it stands in.
  const [open, setOpen] = useState(() => rest.some(([language]) => unmarked.includes(language)));
  const box = ([language, count]: CountedLanguage) => (
    <label class="kind-switch" key={language}>
      <input type="checkbox" checked={!unmarked.includes(language)} onChange={(event) => onChange(withLanguage(unmarked, language, event.currentTarget.checked))} />
      <span>
        {names.of(language)} <span class="kind-count">{count.toLocaleString(locale)}</span>
      </span>
    </label>
  );
  const all = languages.map(([language]) => language);
  return (
    <div class="entry-part">
      <h3 class="section-title">{t('settings.languages')}</h3>
      <p class="quiet">{t('settings.languagesHint')}</p>
      <fieldset class="kind-switches">
        <legend class="unseen">{t('settings.languages')}</legend>
        {languages.slice(0, OPEN).map(box)}
      </fieldset>
      {rest.length > 0 && (
        <details class="more-switches" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t('settings.moreLanguages', [rest.length.toLocaleString(locale)], rest.length)}</summary>
          <fieldset class="kind-switches">
            <legend class="unseen">{t('settings.moreLanguages', [rest.length.toLocaleString(locale)], rest.length)}</legend>
            {rest.map(box)}
          </fieldset>
        </details>
      )}
      <div class="buttons">
        {all.some((language) => unmarked.includes(language)) && (
          <button type="button" class="button plain" onClick={() => onChange([])}>
            {t('settings.languagesAll')}
          </button>
        )}
        {!all.every((language) => unmarked.includes(language)) && (
          <button type="button" class="button plain" onClick={() => onChange(all)}>
            {t('settings.languagesNone')}
          </button>
        )}
      </div>
    </div>
  );
}
