/** What a pack would bring, before it is installed. */
import { useEffect, useRef } from 'preact/hooks';
import { Dotted } from '#components/parts/dotted.tsx';
import { formatDate } from '#core/entry/dates.ts';
import type { Translate } from '#core/i18n.ts';
import type { NameClash, PackPlan } from '#core/pack/plan.ts';
import { PackWords } from './pack-item.tsx';

interface PackPreviewProps {
  readonly plan: PackPlan;
  readonly t: Translate;
  readonly locale: string;
  /** Why it was not taken. */
  readonly refused: string | undefined;
  readonly saving: boolean;
  /** It came just now, at the reader's wish: below the field, where who cannot see it would not look. */
  readonly takeFocus: boolean;
  readonly onInstall: () => void;
  readonly onCancel: () => void;
}

/** So many are shown by name; of more the number says enough. */
const NAMES_SHOWN = 40;
const CLASHES_SHOWN = 200;

export function PackPreview({ plan, t, locale, refused, saving, takeFocus, onInstall, onCancel }: PackPreviewProps) {
  const { pack, before, changes, clashes, same } = plan;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeFocus) title.current?.focus();
  }, [pack]);
  const number = (count: number) => count.toLocaleString(locale);
  const count = pack.entries.length;
  return (
    <section class="pack-preview" aria-labelledby="pack-preview">
      <p class="quiet">{t('packs.preview')}</p>
      <h3 class="entry-row-name" id="pack-preview" tabIndex={-1} ref={title}>
        {pack.title}
      </h3>
      <Dotted class="entry-row-kind">
        {pack.author !== undefined && <span>{t('packs.by', [pack.author])}</span>}
        {pack.date !== undefined && <span>{formatDate(pack.date, locale)}</span>}
        <span>{t('packs.entries', [number(count)], count)}</span>
      </Dotted>
      <PackWords pack={pack} t={t} />
      {same && <p role="status">{t('packs.same')}</p>}
      {before && !same && (
        <>
          <p>{before.date === undefined ? t('packs.replaces') : t('packs.replacesDate', [formatDate(before.date, locale)])}</p>
          <p role="status">{t('packs.counts', [number(changes.added.length), number(changes.changed.length), number(changes.removed.length)])}</p>
          <dl class="facts">
            <Names label={t('packs.added')} names={changes.added} t={t} locale={locale} />
            <Names label={t('packs.changed')} names={changes.changed} t={t} locale={locale} />
            <Names label={t('packs.gone')} names={changes.removed} t={t} locale={locale} />
          </dl>
        </>
      )}
      {!same && (clashes.length === 0 ? <p class="quiet">{t('packs.noClashes')}</p> : <Clashes clashes={clashes} t={t} locale={locale} />)}
      {refused !== undefined && (
        <p class="field-problem" role="alert">
          {refused}
        </p>
      )}
      <div class="buttons">
        <button type="button" class="button" disabled={same || saving} onClick={onInstall}>
          {t(before ? 'packs.runReplace' : 'packs.run')}
        </button>
        <button type="button" class="button plain" disabled={saving} onClick={onCancel}>
          {t('form.cancel')}
        </button>
      </div>
    </section>
  );
}

interface NamesProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly t: Translate;
  readonly locale: string;
}

function Names({ label, names, t, locale }: NamesProps) {
  if (names.length === 0) return null;
  const rest = names.length - NAMES_SHOWN;
  return (
    <div class="row">
      <dt>{label}</dt>
      <dd>
        {names.slice(0, NAMES_SHOWN).join(', ')}
        {rest > 0 && ` ${t('packs.more', [rest.toLocaleString(locale)])}`}
      </dd>
    </div>
  );
}

function Clashes({ clashes, t, locale }: { readonly clashes: readonly NameClash[]; readonly t: Translate; readonly locale: string }) {
  const rest = clashes.length - CLASHES_SHOWN;
  const heading = t('packs.clashes', [clashes.length.toLocaleString(locale)], clashes.length);
  return (
    <div>
      <p role="status">{heading}</p>
      <div class="table-box" tabIndex={0} role="group" aria-label={heading}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('packs.name')}</th>
              <th scope="col">{t('packs.here')}</th>
              <th scope="col">{t('packs.there')}</th>
              <th scope="col">{t('packs.marked')}</th>
            </tr>
          </thead>
          <tbody>
            {clashes.slice(0, CLASHES_SHOWN).map(({ name, entry, other, whose, title = '', taken }) => (
              <tr key={name}>
                <td>{name}</td>
                <td>{entry}</td>
                <td>{whose === 'pack' ? t('packs.other', [other, title]) : t(`packs.${whose}`, [other])}</td>
                <td>{t(taken ? 'packs.markedHere' : 'packs.markedThere')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && <p class="quiet">{t('packs.more', [rest.toLocaleString(locale)])}</p>}
    </div>
  );
}
