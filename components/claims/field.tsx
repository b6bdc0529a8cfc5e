/** One field of a statement's form: label, control by what it asks for, hint or problem, and what the reference has in it. */
import { CountryPicker } from '#components/parts/country-picker.tsx';
import { DateField } from '#components/parts/date-field.tsx';
import { describedBy, Labelled } from '#components/parts/labelled.tsx';
import { countryList } from '#core/card/countries.ts';
import { formatDate, isPartialDate } from '#core/entry/dates.ts';
import type { Translate } from '#core/i18n.ts';
import type { ClaimDraft } from '#core/overlay/claim-draft.ts';
import type { Choice, FieldSpec } from '#core/overlay/claim-fields.ts';
import { type EntryFinder, EntryPicker } from './entry-picker.tsx';

export interface FieldWorld extends EntryFinder {
  readonly t: Translate;
  readonly locale: string;
}

interface ChoicesProps {
  readonly choices: readonly Choice[];
  readonly t: Translate;
}

/** Options, under headings where they have some. */
export function Choices({ choices, t }: ChoicesProps) {
  const words = ({ value, label, key }: Choice) => (
    <option key={value} value={value}>
      {label ?? t(key ?? value)}
    </option>
  );
  const groups = [...new Set(choices.map(({ group }) => group))];
  return (
    <>
      {groups.map((group) => {
        const options = choices.filter((choice) => choice.group === group).map(words);
        return group === undefined ? options : <optgroup label={t(group)}>{options}</optgroup>;
      })}
    </>
  );
}

interface ClaimFieldProps {
  readonly spec: FieldSpec;
  readonly draft: ClaimDraft;
  readonly world: FieldWorld;
  readonly problem: string | undefined;
  /** The statement cannot be saved without it. */
  readonly required: boolean;
  /** Said although it can be saved. */
  readonly doubt?: string | undefined;
  /** What the bundled statement has, where one is corrected. */
  readonly was: ClaimDraft | undefined;
  readonly onChange: (change: Partial<ClaimDraft>) => void;
}

export function ClaimField({ spec, draft, world, problem, required, doubt, was, onChange }: ClaimFieldProps) {
  const { name, control, choices = [], none, hint } = spec;
  const { t, locale } = world;
  const id = `claim-${name}`;
  const label = t(`claim.${spec.label ?? name}`);
  const text = name === 'countries' ? '' : draft[name];
  const write = (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value });
  const said = { id, name, required, 'aria-invalid': problem !== undefined, 'aria-describedby': describedBy(id, problem) };
  const picked = { id, name, t, locale, invalid: problem !== undefined, labelledBy: `${id}-label`, describedBy: describedBy(id, problem) };
  const differs = was && (name === 'countries' ? was.countries.join() !== draft.countries.join() : was[name] !== draft[name]);
  return (
    <div class={`claim-field claim-${control}`}>
      <Labelled
        id={id}
        label={label}
        mark={required ? t('form.required') : undefined}
        hint={doubt ?? (hint && t(hint))}
        problem={problem}
        group={control === 'date' || control === 'countries' || (control === 'entry' && text !== '')}
      >
        {control === 'choice' && (
          <select class="input" {...said} value={text} onChange={write}>
            {none !== undefined ? <option value="">{t(none)}</option> : text === '' && <option value="">{t('claim.choose')}</option>}
            <Choices choices={choices} t={t} />
          </select>
        )}
        {control === 'number' && <input class="input" {...said} value={text} inputMode="decimal" autocomplete="off" onInput={write} />}
        {control === 'line' && <input class="input" {...said} value={text} autocomplete="off" onInput={write} />}
        {control === 'text' && <textarea class="input" rows={2} {...said} value={text} onInput={write} />}
        {control === 'date' && <DateField {...picked} value={text} onChange={(value) => onChange({ [name]: value })} />}
        {control === 'countries' && <CountryPicker {...picked} value={draft.countries} onChange={(countries) => onChange({ countries })} />}
        {control === 'entry' && <EntryPicker {...picked} {...world} value={text} onChange={(target) => onChange({ target })} />}
      </Labelled>
      {was && differs && (
        <div class="bundled">
          <p>
            <span class="bundled-label">{t('form.now')}</span> <span class="bundled-text">{inWords(spec, was, world)}</span>
          </p>
          <button
            type="button"
            class="link"
            aria-label={t('form.takeOf', [label])}
            onClick={() => onChange(name === 'countries' ? { countries: was.countries } : { [name]: was[name] })}
          >
            {t('form.take')}
          </button>
        </div>
      )}
    </div>
  );
}

/** What a field of a draft holds, for reading. */
function inWords({ name, control, choices = [], none }: FieldSpec, draft: ClaimDraft, { t, locale, nameOf }: FieldWorld): string {
  if (name === 'countries') return draft.countries.length === 0 ? t('form.empty') : countryList(draft.countries, locale);
  const text = draft[name];
  const choice = choices.find(({ value }) => value === text);
  if (choice) return choice.label ?? t(choice.key ?? '');
  if (text === '') return t(none ?? 'form.empty');
  if (control === 'entry') return nameOf(text);
  return control === 'date' && isPartialDate(text) ? formatDate(text, locale) : text;
}
