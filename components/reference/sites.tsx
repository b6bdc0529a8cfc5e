/** Where Fieldnote works: the mode, and the list of sites that differ from it. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { Notice } from '#components/parts/notice.tsx';
import { Segments } from '#components/parts/segments.tsx';
import type { Translate } from '#core/i18n.ts';
import { typedHost } from '#core/sites/host.ts';
import type { Rule, Rules } from '#core/sites/rules.ts';
import { ruleId } from '#core/sites/switch.ts';
import { SiteRow, type SiteRowProps } from './site-row.tsx';
import { SitesFile, type SitesFileProps } from './sites-file.tsx';

export interface SitesProps extends Pick<SiteRowProps, 'onChange' | 'domainOf'>, Pick<SitesFileProps, 'locale' | 'onSave' | 'onRead'> {
  readonly rules: Rules;
  /** In a private window: what is changed there ends with it. */
  readonly isPrivate?: boolean;
  readonly t: Translate;
  readonly onMode: (mode: Rules['mode']) => void;
  /** Lists a site by its host: on where only listed ones are read, else off. */
  readonly onAdd: (host: string) => void;
  /** A file that was read already, for looking at. */
  readonly initialFile?: SitesFileProps['initial'];
  /** The rule whose editor is open, for looking at. */
  readonly initialEdited?: Rule;
}

/** Rules are made by the switch in the popup as well; here all are seen, added, changed, taken away and carried. */
export function Sites({ rules, isPrivate = false, t, locale, onMode, onAdd, onChange, domainOf, onSave, onRead, initialFile, initialEdited }: SitesProps) {
  const [edited, setEdited] = useState(initialEdited && ruleId(initialEdited));
  const list = useRef<HTMLUListElement>(null);
  /** The row that the focus goes back to when its editor has closed: it may stand elsewhere then. */
  const [left, setLeft] = useState<string>();
  useEffect(() => {
    if (left === undefined) return;
    const row = [...(list.current?.children ?? [])].find((one) => one.getAttribute('data-site') === left);
    const button = row?.querySelector<HTMLElement>('.site-edit');
    if (!button) return;
    button.focus();
    setLeft(undefined);
  }, [left, rules]);
  return (
    <section class="entry-part">
      <h3 class="section-title">{t('sites.title')}</h3>
      {isPrivate && <Notice aside text={t('sites.private')} />}
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
      <ul class="rows" ref={list}>
        {rules.rules.map((rule) => (
          <SiteRow
            key={ruleId(rule)}
            rule={rule}
            listed={rules.rules.filter((other) => other !== rule)}
            editing={edited === ruleId(rule)}
            t={t}
            onChange={onChange}
            domainOf={domainOf}
            onEdit={() => setEdited(ruleId(rule))}
            onClose={(now) => {
              setEdited(undefined);
              setLeft(ruleId(now));
            }}
          />
        ))}
      </ul>
      <SitesFile rules={rules.rules} t={t} locale={locale} onSave={onSave} onRead={onRead} onChange={onChange} initial={initialFile} />
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
