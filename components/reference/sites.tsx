/** Where Fieldnote works: the mode, and the list of sites that differ from it. */

import { useState } from 'preact/hooks';
import { Dotted } from '#components/parts/dotted.tsx';
import { Segments } from '#components/parts/segments.tsx';
import type { Translate } from '#core/i18n.ts';
import { typedHost } from '#core/sites/host.ts';
import type { Rule, Rules } from '#core/sites/rules.ts';

export interface SitesProps {
  readonly rules: Rules;
  readonly t: Translate;
  readonly onMode: (mode: Rules['mode']) => void;
  /** Lists a site by its host: on where only listed ones are read, else off. */
  readonly onAdd: (host: string) => void;
  readonly onRemove: (rule: Rule) => void;
}

/** Rules are made by the switch in the popup as well; here all are seen, added and taken away. */
export function Sites({ rules, t, onMode, onAdd, onRemove }: SitesProps) {
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
      {rules.mode === 'only' && !rules.rules.some((rule) => rule.on) && <p class="quiet">{t('sites.nowhere')}</p>}
      <AddSite key={rules.mode} listed={rules.rules.map((rule) => rule.host)} t={t} onAdd={onAdd} />
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

/** Takes an address as well as a host: what people paste is an address. */
function AddSite({ listed, t, onAdd }: Pick<SitesProps, 't' | 'onAdd'> & { readonly listed: readonly string[] }) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();
  const add = () => {
    const host = typedHost(text);
    const problem = host === undefined ? t('sites.notHost') : listed.includes(host) ? t('sites.listed', [host]) : undefined;
    setWrong(problem);
    if (host === undefined || problem !== undefined) return;
    onAdd(host);
    setText('');
  };
  return (
    <form
      class="add-site"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label class="field-label" for="add-site">
        {t('sites.add')}
      </label>
      <div class="buttons">
        <input
          class="input"
          id="add-site"
          value={text}
          placeholder="example.org"
          autocomplete="off"
          spellcheck={false}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong ? 'add-site-problem' : undefined}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setWrong(undefined);
          }}
        />
        <button type="submit" class="button plain">
          {t('sites.addButton')}
        </button>
      </div>
      {wrong !== undefined && (
        <p class="field-problem" id="add-site-problem" role="alert">
          {wrong}
        </p>
      )}
    </form>
  );
}
