/** The switch: first in the popup and unmistakable. It shows and throws the chosen scope. */
import { useState } from 'preact/hooks';
import { Segments } from '#components/parts/segments.tsx';
import type { Translate } from '#core/i18n.ts';
import type { Scopes } from '#core/popup/state.ts';
import type { Scope } from '#core/sites/rules.ts';

interface SiteSwitchProps {
  /** Undefined where no site rule reaches: then only "everywhere" can be thrown. */
  readonly scopes: Scopes | undefined;
  readonly paused: boolean;
  /** The rules are not known yet: a switch that can be thrown now would throw something the reader does not see. */
  readonly asking: boolean;
  /** What else to say while it is on, such as how much was found. */
  readonly found: string | undefined;
  readonly t: Translate;
  readonly onSwitch: (scope: Scope, on: boolean) => void;
}

/** The scope that keeps Fieldnote off here, or the one that readers mean when they throw a switch on a site. */
function deciding(scopes: Scopes | undefined, paused: boolean): Scope {
  if (paused || !scopes) return 'everywhere';
  if (!scopes.session) return 'session';
  if (!scopes.site) return 'site';
  return scopes.page === false ? 'page' : 'site';
}

/** State of each scope; true lets terms be marked. */
function stateOf(scopes: Scopes | undefined, paused: boolean, scope: Scope): boolean {
  if (scope === 'everywhere') return !paused;
  if (scope === 'page') return scopes?.page !== false;
  return scopes?.[scope] ?? true;
}

const SCOPES: readonly Scope[] = ['page', 'session', 'site', 'everywhere'];

export function SiteSwitch({ scopes, paused, asking, found, t, onSwitch }: SiteSwitchProps) {
  const [chosen, setChosen] = useState<Scope>();
  const decides = deciding(scopes, paused);
  const scope = scopes ? (chosen ?? decides) : asking ? 'site' : 'everywhere';
  const on = stateOf(scopes, paused, scope);
  const where = scopes?.domain ?? '';
  const site = where === '' ? t('switch.localFiles') : where;
  const held = on && !stateOf(scopes, paused, decides);
  const detail = held ? t(`switch.held_${decides}`) : !on ? t(`switch.until_${scope}`) : ((scope === 'everywhere' ? undefined : found) ?? t(`switch.covers_${scope}`, [site]));
  const segments = SCOPES.map((value) => ({
    value,
    label: t(`switch.${value}`),
    mark: stateOf(scopes, paused, value) ? undefined : t('switch.isOff'),
    disabled: asking || (value !== 'everywhere' && !scopes),
  }));
  return (
    <header class="switch">
      <div class="switch-top">
        <div class="switch-words">
          <h1 class="switch-title" id="switch-title">
            {asking ? t('switch.asking') : t(`switch.${scope}${on ? 'On' : 'Off'}`, [site])}
          </h1>
          <p class="switch-detail">{asking ? '\u00A0' : detail}</p>
        </div>
        <button type="button" role="switch" class="toggle" disabled={asking} aria-checked={on && !asking} aria-labelledby="switch-title" onClick={() => onSwitch(scope, !on)}>
          <span class="toggle-knob" />
        </button>
      </div>
      <Segments label={t('switch.scope')} segments={segments} value={scope} onChoose={setChosen} />
    </header>
  );
}
