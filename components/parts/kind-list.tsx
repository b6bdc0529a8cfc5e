/** The kinds with how many entries each has: the way in for browsing. */

import { KindIcon } from '#components/icons/icon.tsx';
import { KIND_IDS, type Kind, kindOf } from '#core/entry/kinds.ts';
import type { Translate } from '#core/i18n.ts';

interface KindListProps {
  readonly counts: ReadonlyMap<Kind, number>;
  readonly t: Translate;
  readonly locale: string;
  readonly onKind: (kind: Kind) => void;
  readonly current?: Kind | undefined;
}

/** Kinds without entries are left out. */
export function KindList({ counts, t, locale, onKind, current }: KindListProps) {
  return (
    <nav class="kinds" aria-label={t('app.kinds')}>
      <ul>
        {KIND_IDS.filter((kind) => counts.has(kind) || kind === current).map((kind) => (
          <li key={kind}>
            <button type="button" class="kind" aria-current={kind === current ? 'true' : undefined} onClick={() => onKind(kind)}>
              <KindIcon name={kindOf(kind).icon} size={18} />
              <span class="kind-name">{kindOf(kind).plural}</span>
              <span class="kind-count">{(counts.get(kind) ?? 0).toLocaleString(locale)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
