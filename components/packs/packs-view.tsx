/** The installed packs in their order, and the ways to more of them. */

import { useLayoutEffect, useRef } from 'preact/hooks';
import { Room } from '#components/parts/room.tsx';
import type { PackRow } from '#core/contract/packs.ts';
import type { Translate } from '#core/i18n.ts';
import { PACKED_ENTRY_LIMIT } from '#core/pack/document.ts';
import { PackInstall, type PackInstallProps } from './pack-install.tsx';
import { type PackActions, PackItem } from './pack-item.tsx';

interface PacksViewProps extends PackActions, Pick<PackInstallProps, 'dropped' | 'onRead' | 'onInstall' | 'initial'> {
  readonly packs: readonly PackRow[];
  readonly t: Translate;
  readonly locale: string;
  readonly onMake: () => void;
  /** Id of a pack whose details are there already, for looking at. */
  readonly opened?: string;
}

export function PacksView({ packs, t, locale, onMake, opened, dropped, onRead, onInstall, initial, onMove, ...actions }: PacksViewProps) {
  const list = useRef<HTMLOListElement>(null);
  /** Whose control was used last: a pack that changes places must not leave the reader behind. */
  const moved = useRef<{ id: string; way: 'up' | 'down' } | undefined>(undefined);
  const order = packs.map(({ id }) => id).join(' ');
  useLayoutEffect(() => {
    const item = moved.current && list.current?.querySelector(`[data-pack="${moved.current.id}"]`);
    const buttons = [moved.current?.way, 'up', 'down'].flatMap((way) => [...(item?.querySelectorAll<HTMLButtonElement>(`[data-move="${way}"]:not(:disabled)`) ?? [])]);
    moved.current = undefined;
    buttons[0]?.focus();
  }, [order]);
  const packed = packs.reduce((sum, { entryCount }) => sum + entryCount, 0);
  return (
    <div class="packs">
      <div class="mine-head">
        <h2 class="entry-title">{t('packs.title')}</h2>
        <p class="quiet">{t('packs.lead')}</p>
        <div class="buttons">
          <button type="button" class="button plain" onClick={onMake}>
            {t('packs.make')}
          </button>
        </div>
      </div>
      <PackInstall t={t} locale={locale} dropped={dropped} onRead={onRead} onInstall={onInstall} initial={initial} />
      {packs.length === 0 ? (
        <p class="quiet">{t('packs.none')}</p>
      ) : (
        <section class="entry-part">
          <h3 class="section-title">{t('packs.order')}</h3>
          <p class="quiet">{t('packs.orderHint')}</p>
          <Room count={packed} limit={PACKED_ENTRY_LIMIT} words="packs.room" t={t} locale={locale} />
          <ol class="rows" ref={list}>
            {packs.map((pack, place) => (
              <PackItem
                key={pack.id}
                pack={pack}
                place={place}
                count={packs.length}
                t={t}
                locale={locale}
                opened={pack.id === opened}
                onMove={(one, to) => {
                  moved.current = { id: one.id, way: to < place ? 'up' : 'down' };
                  onMove(one, to);
                }}
                {...actions}
              />
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
