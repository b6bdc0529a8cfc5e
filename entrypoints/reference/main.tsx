/** The reference in a tab of its own. Wiring only. */
import { render } from 'preact';
import { ReferenceApp } from '#components/reference/reference-app.tsx';
import type { Route } from '#components/reference/route.ts';
import { fromHash, toHash } from '#core/reference/address.ts';
import { DEFAULT_SETTINGS, type Settings } from '#core/settings/settings.ts';
import { RULES_KEY, type Rules } from '#core/sites/rules.ts';
import { createTranslate, interfaceLocale } from '#core/translate.ts';
import { withCheckedAnswers } from '#extension/answers.ts';
import { api } from '#extension/api.polyfill.ts';
import { createClient } from '#extension/messages.ts';
import { createBundledHeads } from '#extension/pages/bundled-heads.ts';
import { applyPageTheme, followPageTheme, type PageTheme, setPageTheme } from '#extension/pages/page-theme.ts';
import { createReferenceClient, saveFile } from '#extension/pages/reference-client.ts';

import { createSettings } from '#extension/settings.ts';
import '../../assets/css/pages.css';

const t = createTranslate((name, values) => api.i18n.getMessage(name, values));
const wording = { t, locale: interfaceLocale(navigator.languages), today: new Date().toISOString().slice(0, 10) };
const client = withCheckedAnswers(createClient(api));
const reference = createReferenceClient(client, {
  bundledHeads: createBundledHeads(() => import('virtual:fieldnote/heads')),
  cues: async () => (await import('virtual:fieldnote/cues')).CUES,
  isPrivate: () => api.extension.inIncognitoContext === true,
  saveFile,
  startWorker: () => new Worker(api.runtime.getURL('/files.js')),
  today: () => new Date().toISOString().slice(0, 10),
});

function routeOf(hash: string): Route {
  if (hash === '#import') return { view: 'import' };
  if (hash === '#export') return { view: 'export' };
  if (hash === '#settings') return { view: 'settings' };
  const view = fromHash(hash);
  if (view.view === 'entry') return { view: 'entry', key: view.id };
  if (view.view === 'compare') return { view: 'compare' };
  return view.view === 'add' ? { view: 'form', name: view.name } : { view: 'home' };
}

const initial = routeOf(location.hash);
const asked = fromHash(location.hash);
let rules: Rules | undefined;
let theme: PageTheme = 'system';
let settings = DEFAULT_SETTINGS;
let shortcuts: { name: string; keys: string }[] = [];
const settingsStore = createSettings(api);

function draw(): void {
  const root = document.getElementById('root');
  if (!root) return;
  render(
    <ReferenceApp
      client={reference}
      wording={wording}
      initial={initial}
      initialCompared={asked.view === 'compare' ? asked.ids : []}
      initialQuery={asked.view === 'search' ? asked.query : ''}
      sites={
        rules && {
          rules,
          onMode: (mode) => void client.ask('rules/mode', { mode }).then(take),
          onAdd: (host) => void client.ask('rules/set', { change: { scope: 'site', host, on: rules?.mode === 'only' }, private: api.extension.inIncognitoContext }).then(take),
          onRemove: (rule) => void client.ask('rules/remove', { rule, private: api.extension.inIncognitoContext }).then(take),
        }
      }
      shortcuts={shortcuts}
      settings={settings}
      onSettings={(change) => void settingsStore.set(change)}
      theme={theme}
      onErase={() => void client.ask('data/erase', {}).then(() => location.reload())}
      onTheme={(next) => void setPageTheme(api, next)}
      onPlace={(place) => history.replaceState(null, '', place === undefined ? location.pathname : toHash(place))}
    />,
    root,
  );
}

function take(answer: Awaited<ReturnType<typeof client.ask<'rules/mode'>>>): void {
  if (answer.ok) rules = answer.value.rules;
  draw();
}

function takeSettings(next: Settings): void {
  settings = next;
  draw();
}

draw();
// Only the reader changes the address; what the page itself does to it fires nothing.
addEventListener('hashchange', () => location.reload());
const readRules = () => void client.ask('rules/get', { host: null, private: api.extension.inIncognitoContext }).then(take);
readRules();
// The popup throws switches, and a backup may bring others.
api.storage.local.onChanged.addListener((changes) => {
  if (RULES_KEY in changes) readRules();
});
// What the reader bound, which may be other keys than we suggest, or none.
void api.commands.getAll().then((commands) => {
  shortcuts = commands.map(({ description, name, shortcut }) => ({ name: name === '_execute_action' ? t('settings.openPopup') : description || name || '', keys: shortcut ?? '' }));
  draw();
});
settingsStore.watch(takeSettings);
void settingsStore.read().then(takeSettings);
void followPageTheme(api, (next) => {
  theme = next;
  applyPageTheme(document.documentElement, theme);
  draw();
});
