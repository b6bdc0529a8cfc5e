/** What the reference holds, for a reader who has opened nothing yet. */
import type { Heads } from '#core/contract/overlay.ts';
import type { Translate } from '#core/i18n.ts';
import type { RowFilter } from '#core/reference/row-filters.ts';

interface OverviewProps {
  readonly heads: Heads;
  readonly t: Translate;
  readonly locale: string;
  readonly onFilter: (filter: RowFilter) => void;
}

/** Each number leads to the entries it counts. */
export function Overview({ heads: { heads }, t, locale, onFilter }: OverviewProps) {
  const sourced = heads.filter((row) => row.state !== 'stub').length;
  const verified = heads.filter((row) => row.state === 'verified').length;
  const sizes: readonly [string, number, RowFilter][] = [
    [t('app.size_all'), heads.length, {}],
    [t('app.size_sourced'), sourced, { depth: 'sourced' }],
    [t('app.size_verified'), verified, { depth: 'verified' }],
  ];
  const keys: readonly [string, string][] = [
    ['/', t('app.keys_search')],
    ['↑ ↓', t('app.keys_rows')],
    ['↵', t('app.keys_open')],
  ];
  return (
    <div class="overview">
      <p class="overview-lead">{t('app.choose')}</p>
      <h2 class="section-title">{t('app.size')}</h2>
      <ul class="rows">
        {sizes.map(([label, count, filter]) => (
          <li class="line" key={label}>
            <span class="overview-count">{count.toLocaleString(locale)}</span>
            <button type="button" class="link line-words" onClick={() => onFilter(filter)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
      <h2 class="section-title">{t('app.keys')}</h2>
      <dl class="overview-keys">
        {keys.map(([key, label]) => (
          <div key={key}>
            <dt>
              <kbd class="key">{key}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
