/** Countries, found by name and taken out one by one. */
import { Icon } from '#components/icons/icon.tsx';
import { close } from '#components/icons/shapes.ts';
import { allCountries, countryName } from '#core/card/countries.ts';
import type { Translate } from '#core/i18n.ts';
import { fold } from '#core/search/fold.ts';
import { Combobox } from './combobox.tsx';

interface CountryPickerProps {
  readonly id: string;
  readonly name: string;
  /** ISO 3166 alpha-2 codes. */
  readonly value: readonly string[];
  readonly t: Translate;
  readonly locale: string;
  readonly invalid: boolean;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly onChange: (value: readonly string[]) => void;
}

/** Found at once. */
const FOUND = 8;

export function CountryPicker({ id, name, value, t, locale, invalid, labelledBy, describedBy, onChange }: CountryPickerProps) {
  const find = (query: string) => {
    const sought = fold(query);
    const found = allCountries(locale).filter(({ code, name: country }) => !value.includes(code) && (fold(country).includes(sought) || fold(code) === sought));
    // Whose name begins so comes first.
    const rank = (country: string) => (fold(country).startsWith(sought) ? 0 : 1);
    return [...found]
      .sort((a, b) => rank(a.name) - rank(b.name))
      .slice(0, FOUND)
      .map(({ code, name: country }) => ({ value: code, label: country }));
  };
  return (
    <div class="country-picker">
      {value.length > 0 && (
        <ul class="chips">
          {value.map((code) => (
            <li class="chip" key={code}>
              {countryName(code, locale)}
              <button
                type="button"
                class="control"
                aria-label={t('claim.removeCountry', [countryName(code, locale)])}
                title={t('claim.removeCountry', [countryName(code, locale)])}
                onClick={() => onChange(value.filter((one) => one !== code))}
              >
                <Icon d={close} size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Combobox
        id={id}
        name={name}
        find={find}
        onChoose={(option) => onChange([...value, option.value])}
        foundWords={(count) => t('claim.found', [String(count)], count)}
        invalid={invalid}
        labelledBy={labelledBy}
        describedBy={describedBy}
      />
    </div>
  );
}
