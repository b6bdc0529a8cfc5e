/** Where Fieldnote works: the mode, and the list of sites that differ from it. */

import { Dotted } from '#components/parts/dotted.tsx';
import { Segments } from '#components/parts/segments.tsx';
import type { Translate } from '#core/i18n.ts';
import type { Rule, Rules } from '#core/sites/rules.ts';

export interface SitesProps {
  readonly rules: Rules;
  readonly t: Translate;
  readonly onMode: (mode: Rules['mode']) => void;
  readonly onRemove: (rule: Rule) => void;
}

/** Rules are made by the switch in the popup; here they are seen and taken away. */
export function Sites({ rules, t, onMode, onRemove }: SitesProps) {
  return (
    <section class="entry-part">
      <h3 class="section-title">{t('sites.title')}</h3>
      <Segments
        label={t('sites.title')}
        value={rules.mode}
        onChoose={onMode}
        segments={[
          { value: 'except', label: t('sites.except') },
          { value: 'only', label: t('sites.only') },
        ]}
      />
      {rules.rules.length === 0 && <p class="quiet">{t('sites.none')}</p>}
      <ul class="rows">
        {rules.rules.map((rule) => {
          const host = rule.host === '' ? t('switch.localFiles') : rule.host;
          return (
            <li class="line" key={`${rule.host} ${rule.exact} ${rule.session}`}>
              <div class="line-words">
                <span class="entry-row-name">{host}</span>
                <Dotted class="entry-row-kind">
                  <span>{t(rule.on ? 'sites.on' : 'sites.off')}</span>
                  {rule.session !== undefined && <span>{t('sites.session')}</span>}
                  {rule.exact && <span>{t('sites.exact')}</span>}
                </Dotted>
              </div>
              <button type="button" class="button plain" aria-label={t('sites.removeOf', [host])} onClick={() => onRemove(rule)}>
                {t('sites.remove')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
