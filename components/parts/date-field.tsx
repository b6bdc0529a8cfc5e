/** A date as far as it is known: year, month, day. */
import type { Translate } from '#core/i18n.ts';

interface DateFieldProps {
  readonly id: string;
  readonly name: string;
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or what is on its way there. */
  readonly value: string;
  readonly t: Translate;
  readonly locale: string;
  readonly invalid: boolean;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly onChange: (value: string) => void;
}

const two = (number: number): string => String(number).padStart(2, '0');
const MONTHS = Array.from({ length: 12 }, (_, i) => two(i + 1));
const DAYS = Array.from({ length: 31 }, (_, i) => two(i + 1));

/** No more precise than it is filled in: a year alone is a date, too. */
export function DateField({ id, name, value, t, locale, invalid, labelledBy, describedBy, onChange }: DateFieldProps) {
  const [year = '', month = '', day = ''] = value.split('-');
  const put = (parts: readonly string[]) => onChange(parts.join('-').replace(/-+$/, ''));
  const monthName = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const part = { 'aria-invalid': invalid, 'aria-describedby': describedBy };
  return (
    <div class="date-field" role="group" aria-labelledby={labelledBy}>
      <input
        class="input"
        id={id}
        name={name}
        {...part}
        aria-label={t('date.year')}
        placeholder={t('date.year')}
        inputMode="numeric"
        autocomplete="off"
        maxLength={4}
        size={5}
        value={year}
        onInput={(event) => put([event.currentTarget.value.trim(), month, day])}
      />
      <select class="input" {...part} aria-label={t('date.month')} value={month} onChange={(event) => put([year, event.currentTarget.value, day])}>
        <option value="">{t('date.noMonth')}</option>
        {MONTHS.map((number) => (
          <option key={number} value={number}>
            {monthName.format(new Date(`2000-${number}-01T00:00:00Z`))}
          </option>
        ))}
      </select>
      <select class="input" {...part} aria-label={t('date.day')} value={day} onChange={(event) => put([year, month, event.currentTarget.value])}>
        <option value="">{t('date.noDay')}</option>
        {DAYS.map((number) => (
          <option key={number} value={number}>
            {Number(number)}
          </option>
        ))}
      </select>
    </div>
  );
}
