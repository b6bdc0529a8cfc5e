/** One site of the list: what holds there, switched and changed where it stands. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Dotted } from '#components/parts/dotted.tsx';
import { Segments } from '#components/parts/segments.tsx';
import type { Translate } from '#core/i18n.ts';
import { typedHost } from '#core/sites/host.ts';
import type { Rule } from '#core/sites/rules.ts';
import { type RulesChange, ruleId } from '#core/sites/switch.ts';

export interface SiteRowProps {
  readonly rule: Rule;
  /** The others of the list. */
  readonly listed: readonly Rule[];
  readonly editing: boolean;
  readonly t: Translate;
  /** Says what was done, with its undo. */
  readonly onChange: (change: RulesChange, done: string) => Promise<boolean>;
  /** Registrable domain of a host. */
  readonly domainOf: (host: string) => Promise<string>;
  readonly onEdit: () => void;
  /** The editor closes; gives the rule that stands in its place. */
  readonly onClose: (rule: Rule) => void;
}

/** How a host is called. */
export function siteName(host: string, t: Translate): string {
  return host === '' ? t('switch.localFiles') : host;
}

/** What a rule says: on or off, for how long, how far. */
export function SiteWords({ rule, outcome, t }: { readonly rule: Rule; readonly outcome?: string | undefined; readonly t: Translate }) {
  return (
    <div class="line-words">
      <span class="entry-row-name">{siteName(rule.host, t)}</span>
      <Dotted class="entry-row-kind">
        {outcome !== undefined && <span>{outcome}</span>}
        <span>{t(rule.on ? 'sites.on' : 'sites.off')}</span>
        {rule.session !== undefined && <span>{t('sites.session')}</span>}
        {rule.exact && <span>{t('sites.exact')}</span>}
      </Dotted>
    </div>
  );
}

export function SiteRow({ rule, listed, editing, t, onChange, domainOf, onEdit, onClose }: SiteRowProps) {
  const name = siteName(rule.host, t);
  const turned = t(rule.on ? 'sites.turnOff' : 'sites.turnOn');
  return (
    <li class="line" data-site={ruleId(rule)}>
      {editing ? (
        <SiteEditor rule={rule} listed={listed} t={t} onChange={onChange} domainOf={domainOf} onClose={onClose} />
      ) : (
        <>
          <SiteWords rule={rule} t={t} />
          <div class="buttons">
            <button
              type="button"
              class="button plain"
              aria-label={t('sites.labelOf', [turned, name])}
              onClick={() => void onChange({ gone: [rule], put: [{ ...rule, on: !rule.on }] }, t(rule.on ? 'sites.turnedOff' : 'sites.turnedOn', [name]))}
            >
              {turned}
            </button>
            {rule.host !== '' && (
              <button type="button" class="button plain site-edit" aria-label={t('sites.labelOf', [t('app.edit'), name])} onClick={onEdit}>
                {t('app.edit')}
              </button>
            )}
            <button
              type="button"
              class="button plain"
              aria-label={t('sites.labelOf', [t('sites.remove'), name])}
              onClick={() => void onChange({ gone: [rule], put: [] }, t('sites.removed', [name]))}
            >
              {t('sites.remove')}
            </button>
          </div>
        </>
      )}
    </li>
  );
}

/** Address, on or off, and how far: the whole site is its registrable domain, as where a switch makes the rule. */
function SiteEditor({ rule, listed, t, onChange, domainOf, onClose }: Omit<SiteRowProps, 'editing' | 'onEdit'>) {
  const [text, setText] = useState(rule.host);
  const [on, setOn] = useState(rule.on);
  const [exact, setExact] = useState(rule.exact);
  const [wrong, setWrong] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const save = async () => {
    // A name of the local network is not typed by accident where it stood before.
    const typed = text.trim() === rule.host ? rule.host : typedHost(text);
    if (typed === undefined) return setWrong(t('sites.notHost'));
    const kept = typed === rule.host && (exact || !rule.exact);
    const host = exact || kept ? typed : await domainOf(typed);
    const next: Rule = { ...rule, host, exact, on };
    if (listed.some((other) => ruleId(other) === ruleId(next))) return setWrong(t('sites.listed', [host]));
    const changed = ruleId(next) !== ruleId(rule) || on !== rule.on;
    if (!changed || (await onChange({ gone: [rule], put: [next] }, t('sites.changed', [host])))) onClose(next);
  };
  return (
    <form
      class="site-editor"
      noValidate
      aria-label={t('sites.labelOf', [t('app.edit'), rule.host])}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose(rule);
      }}
    >
      <div class="field">
        <label class="field-label" for="edit-site">
          {t('sites.host')}
        </label>
        <input
          class="input"
          id="edit-site"
          ref={field}
          value={text}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong ? 'edit-site-problem' : undefined}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setWrong(undefined);
          }}
        />
        {wrong !== undefined && (
          <p class="field-problem" id="edit-site-problem" role="alert">
            {wrong}
          </p>
        )}
      </div>
      <Segments
        label={t('sites.state')}
        value={on ? 'on' : 'off'}
        onChoose={(value) => setOn(value === 'on')}
        segments={[
          { value: 'on', label: t('sites.on') },
          { value: 'off', label: t('sites.off') },
        ]}
      />
      <Segments
        label={t('sites.reach')}
        value={exact ? 'host' : 'site'}
        onChoose={(value) => {
          setExact(value === 'host');
          setWrong(undefined);
        }}
        segments={[
          { value: 'site', label: t('sites.reach_site') },
          { value: 'host', label: t('sites.reach_host') },
        ]}
      />
      <div class="buttons">
        <button type="submit" class="button">
          {t('form.save')}
        </button>
        <button type="button" class="button plain" onClick={() => onClose(rule)}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  );
}
