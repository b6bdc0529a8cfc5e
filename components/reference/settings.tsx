/** How the reader wants to read, and where: one place for all that can be set. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Segments } from '#components/parts/segments.tsx';
import type { Translate } from '#core/i18n.ts';
import { DENSITIES, FIGURES, MARK_STYLES, PACES, PRINTS, type Settings, UNIT_SYSTEMS } from '#core/settings/settings.ts';
import { Backup, type BackupProps } from './backup.tsx';
import { KindSwitches } from './kind-switches.tsx';
import { LanguageSwitches, type LanguageSwitchesProps } from './language-switches.tsx';
import { Sites, type SitesProps } from './sites.tsx';

/** System, light or dark: a setting of the extension's own pages. */
export type ThemeSetting = 'system' | 'light' | 'dark';
const THEMES: readonly ThemeSetting[] = ['system', 'light', 'dark'];

export interface SettingsViewProps {
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
  /** Languages that names are in. */
  readonly languages: LanguageSwitchesProps['languages'];
  readonly theme: ThemeSetting;
  readonly onTheme: (theme: ThemeSetting) => void;
  /** The commands and the keys that are really bound to them, empty where none are. */
  readonly shortcuts: readonly { readonly name: string; readonly keys: string }[];
  /** Rules by site; absent while they are on their way. */
  readonly sites: Omit<SitesProps, 't'> | undefined;
  /** Saving all that is stored as one file, and putting it back. */
  readonly backup: Omit<BackupProps, 't'>;
  /** Deletes everything that is stored; gives whether it was. */
  readonly onErase: () => Promise<boolean>;
  readonly t: Translate;
}

/** Asks once more: this is the one thing that cannot be taken back. */
function Erase({ onErase, t }: Pick<SettingsViewProps, 'onErase' | 't'>) {
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState('');
  const cancel = useRef<HTMLButtonElement>(null);
  // Not to the button that deletes: a second press of the same key must not be enough.
  useEffect(() => {
    if (asked) cancel.current?.focus();
  }, [asked]);
  const erase = async () => {
    setAsked(false);
    setSaid(t((await onErase()) ? 'settings.erased' : 'app.failed'));
  };
  return (
    <div class="entry-part">
      <h3 class="section-title">{t('settings.data')}</h3>
      <p class="quiet">{t('settings.dataHint')}</p>
      {asked ? (
        <div class="buttons" role="group" aria-label={t('settings.eraseSure')}>
          <p>{t('settings.eraseSure')}</p>
          <button type="button" class="button danger" onClick={() => void erase()}>
            {t('settings.eraseYes')}
          </button>
          <button type="button" class="button plain" ref={cancel} onClick={() => setAsked(false)}>
            {t('form.cancel')}
          </button>
        </div>
      ) : (
        <button type="button" class="button plain" onClick={() => setAsked(true)}>
          {t('settings.erase')}
        </button>
      )}
      <p role="status">{said}</p>
    </div>
  );
}

/** Every choice acts at once, on open pages too. */
export function SettingsView({ settings, onSettings, languages, theme, onTheme, shortcuts, sites, backup, onErase, t }: SettingsViewProps) {
  return (
    <section class="entry settings" aria-labelledby="settings-title">
      <h2 class="entry-title" id="settings-title">
        {t('settings.title')}
      </h2>
      <div class="entry-part">
        <h3 class="section-title">{t('settings.pace')}</h3>
        <Segments
          label={t('settings.pace')}
          value={settings.pace}
          onChoose={(pace) => onSettings({ pace })}
          segments={PACES.map((value) => ({ value, label: t(`settings.pace_${value}`) }))}
        />
        <p class="quiet">{t(`settings.paceHint_${settings.pace === 'key' || settings.pace === 'click' || settings.pace === 'never' ? settings.pace : 'rest'}`)}</p>
      </div>
      <div class="entry-part">
        <h3 class="section-title">{t('settings.mark')}</h3>
        <Segments
          label={t('settings.mark')}
          value={settings.mark}
          onChoose={(mark) => onSettings({ mark })}
          segments={MARK_STYLES.map((value) => ({ value, label: t(`settings.mark_${value}`) }))}
        />
        <div class="settings-samples" aria-hidden="true">
          {(['light', 'dark'] as const).map((side) => (
            <p key={side} class="settings-sample" data-side={side}>
              {t('settings.before')} <span class={`sample-mark ${settings.mark}`}>{t('settings.marked')}</span> {t('settings.after')}
            </p>
          ))}
        </div>
      </div>
      <div class="entry-part">
        <h3 class="section-title">{t('settings.density')}</h3>
        <Segments
          label={t('settings.density')}
          value={settings.density}
          onChoose={(density) => onSettings({ density })}
          segments={DENSITIES.map((value) => ({ value, label: t(`settings.density_${value}`) }))}
        />
        <p class="quiet">{t('settings.densityHint')}</p>
      </div>
      <KindSwitches unmarked={settings.unmarkedKinds} onChange={(unmarkedKinds) => onSettings({ unmarkedKinds })} t={t} />
      <LanguageSwitches
        languages={languages}
        unmarked={settings.unmarkedLanguages}
        onChange={(unmarkedLanguages) => onSettings({ unmarkedLanguages })}
        t={t}
        locale={backup.locale}
      />
      <div class="entry-part">
        <h3 class="section-title">{t('settings.print')}</h3>
        <Segments
          label={t('settings.print')}
          value={settings.print}
          onChoose={(print) => onSettings({ print })}
          segments={PRINTS.map((value) => ({ value, label: t(`settings.print_${value}`) }))}
        />
      </div>
      <div class="entry-part">
        <h3 class="section-title">{t('settings.figures')}</h3>
        <Segments
          label={t('settings.figures')}
          value={settings.figures}
          onChoose={(figures) => onSettings({ figures })}
          segments={FIGURES.map((value) => ({ value, label: t(`settings.figures_${value}`) }))}
        />
        <p class="quiet">{t('settings.figuresHint')}</p>
      </div>
      <div class="entry-part">
        <h3 class="section-title">{t('settings.units')}</h3>
        <Segments
          label={t('settings.units')}
          value={settings.units}
          onChoose={(units) => onSettings({ units })}
          segments={UNIT_SYSTEMS.map((value) => ({ value, label: t(`settings.units_${value}`) }))}
        />
        <p class="quiet">{t('settings.unitsHint')}</p>
      </div>
      <div class="entry-part">
        <h3 class="section-title">{t('app.theme')}</h3>
        <Segments
          label={t('app.theme')}
          value={theme}
          onChoose={onTheme}
          segments={THEMES.map((value) => ({ value, label: t(`app.theme${value === 'system' ? 'System' : value === 'light' ? 'Light' : 'Dark'}`) }))}
        />
      </div>
      {shortcuts.length > 0 && (
        <div class="entry-part">
          <h3 class="section-title">{t('settings.keys')}</h3>
          <dl class="facts">
            {shortcuts.map(({ name, keys }) => (
              <div class="row" key={name}>
                <dt>{name}</dt>
                <dd>{keys === '' ? t('settings.noKeys') : <kbd>{keys}</kbd>}</dd>
              </div>
            ))}
          </dl>
          <p class="quiet">{t('settings.keysHint')}</p>
        </div>
      )}
      {sites && <Sites {...sites} t={t} />}
      <Backup {...backup} t={t} />
      <Erase onErase={onErase} t={t} />
    </section>
  );
}
