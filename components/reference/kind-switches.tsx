/** Which kinds are marked in pages: a box for each, in two groups. */
import { KindIcon } from '#components/icons/icon.tsx';
import { KIND_IDS, type Kind, kindOf } from '#core/entry/kinds.ts';
import type { Translate } from '#core/i18n.ts';
import { withKind } from '#core/settings/settings.ts';

export interface KindSwitchesProps {
  readonly unmarked: readonly Kind[];
  readonly onChange: (unmarked: readonly Kind[]) => void;
  readonly t: Translate;
}

export function KindSwitches({ unmarked, onChange, t }: KindSwitchesProps) {
  return (
    <div class="entry-part">
      <h3 class="section-title">{t('settings.kinds')}</h3>
      {(['system', 'instrument'] as const).map((realm) => (
        <fieldset class="kind-switches" key={realm}>
          <legend class="quiet">{t(`settings.kinds_${realm}`)}</legend>
          {KIND_IDS.filter((kind) => kindOf(kind).realm === realm).map((kind) => (
            <label class="kind-switch" key={kind}>
              <input type="checkbox" checked={!unmarked.includes(kind)} onChange={(event) => onChange(withKind(unmarked, kind, event.currentTarget.checked))} />
              <KindIcon name={kindOf(kind).icon} size={16} />
              {kindOf(kind).plural}
            </label>
          ))}
        </fieldset>
      ))}
      <p class="quiet">{t('settings.kindsHint')}</p>
      {unmarked.length > 0 && (
        <button type="button" class="button plain" onClick={() => onChange([])}>
          {t('settings.kindsAll')}
        </button>
      )}
    </div>
  );
}
