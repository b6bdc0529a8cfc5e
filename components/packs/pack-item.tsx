/** One installed pack: what it is, where it stands in the order, and what may be done with it. */
import { useState } from 'preact/hooks';
import { Icon } from '#components/icons/icon.tsx';
import { down, up } from '#components/icons/shapes.ts';
import { Dotted } from '#components/parts/dotted.tsx';
import type { PackRow } from '#core/contract/packs.ts';
import { formatDate } from '#core/entry/dates.ts';
import type { Translate } from '#core/i18n.ts';
import { PACK_SWITCHES, type PackSwitch } from '#core/overlay/pack-operations.ts';

export interface PackActions {
  readonly onMove: (pack: PackRow, to: number) => void;
  readonly onSwitch: (pack: PackRow, what: PackSwitch, on: boolean) => void;
  readonly onRemove: (pack: PackRow) => void;
  /** Shows the pack's entries in the list. */
  readonly onShow: (id: string) => void;
  /** Offers the pack's file. */
  readonly onSave: (id: string) => void;
}

interface PackItemProps extends PackActions {
  readonly pack: PackRow;
  /** From 0, and of how many. */
  readonly place: number;
  readonly count: number;
  readonly t: Translate;
  readonly locale: string;
  /** Its details are there already, for looking at. */
  readonly opened?: boolean;
}

/** Moves by its buttons and, from any control in it, by Alt with an arrow key. */
export function PackItem({ pack, place, count, t, locale, opened = false, onMove, onSwitch, onRemove, onShow, onSave }: PackItemProps) {
  const [open, setOpen] = useState(opened);
  const { id, title, author, date, entryCount, enabled, paints } = pack;
  const move = (way: 'up' | 'down') => {
    const to = place + (way === 'up' ? -1 : 1);
    return (
      <button
        type="button"
        class="control"
        data-move={way}
        aria-label={t(`packs.${way}`, [title])}
        title={t(`packs.${way}`, [title])}
        disabled={to < 0 || to >= count}
        onClick={() => onMove(pack, to)}
      >
        <Icon d={way === 'up' ? up : down} />
      </button>
    );
  };
  return (
    <li
      class="pack"
      data-pack={id}
      onKeyDown={(event) => {
        const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        const to = place + (step ?? 0);
        if (step === undefined || !event.altKey || to < 0 || to >= count) return;
        event.preventDefault();
        onMove(pack, to);
      }}
    >
      <div class="pack-head">
        <span class="pack-place" aria-hidden="true">
          {place + 1}
        </span>
        <div class="line-words">
          <h3 class="entry-row-name">{title}</h3>
          <Dotted class="entry-row-kind">
            {author !== undefined && <span>{t('packs.by', [author])}</span>}
            {date !== undefined && <span>{formatDate(date, locale)}</span>}
            <span>{t('packs.entries', [entryCount.toLocaleString(locale)], entryCount)}</span>
            {!enabled && <span class="tag">{t('packs.isOff')}</span>}
            {enabled && !paints && <span class="tag">{t('packs.isQuiet')}</span>}
          </Dotted>
        </div>
        {count > 1 && (
          <div class="pack-order">
            {move('up')}
            {move('down')}
          </div>
        )}
      </div>
      <div class="pack-controls">
        {PACK_SWITCHES.map((what) => (
          <label class="check" key={what}>
            <input
              type="checkbox"
              role="switch"
              aria-label={t(`packs.${what}Of`, [title])}
              checked={pack[what]}
              disabled={what === 'paints' && !enabled}
              onChange={(event) => onSwitch(pack, what, event.currentTarget.checked)}
            />
            <span>{t(`packs.${what}`)}</span>
          </label>
        ))}
        <div class="buttons">
          <button type="button" class="button plain" aria-expanded={open} aria-label={t('packs.detailsOf', [title])} onClick={() => setOpen(!open)}>
            {t('packs.details')}
          </button>
          <button type="button" class="button plain" aria-label={t('packs.removeOf', [title])} onClick={() => onRemove(pack)}>
            {t('packs.remove')}
          </button>
        </div>
      </div>
      {open && (
        <div class="pack-details">
          <PackWords pack={pack} t={t} />
          <div class="buttons">
            {enabled && (
              <button type="button" class="button plain" onClick={() => onShow(id)}>
                {t('packs.show')}
              </button>
            )}
            <button type="button" class="button plain" onClick={() => onSave(id)}>
              {t('packs.save')}
            </button>
          </div>
        </div>
      )}
    </li>
  );
}

/** What its author says of it. */
export function PackWords({ pack: { id, description, licence }, t }: { readonly pack: Pick<PackRow, 'id' | 'description' | 'licence'>; readonly t: Translate }) {
  return (
    <>
      {description !== undefined && <p class="entry-note">{description}</p>}
      <dl class="facts">
        <div class="row">
          <dt>{t('packs.licence')}</dt>
          <dd>{licence ?? t('packs.noLicence')}</dd>
        </div>
        <div class="row">
          <dt>{t('packs.id')}</dt>
          <dd>{id}</dd>
        </div>
      </dl>
    </>
  );
}
