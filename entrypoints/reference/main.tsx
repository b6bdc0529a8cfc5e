/** The reference in a tab of its own. Wiring only. */
import { LANGUAGES } from 'virtual:fieldnote/languages';
import { render } from 'preact';
import { ReferenceApp } from '#components/reference/reference-app.tsx';
import type { Route } from '#components/reference/route.ts';
import { fromHash, type ReferenceView, toHash } from '#core/reference/address.ts';
import { DEFAULT_SETTINGS, type Settings } from '#core/settings/settings.ts';
import { RULES_KEY, type Rules } from '#core/sites/rules.ts';
import type { RulesChange } from '#core/sites/switch.ts';
import { createTranslate, interfaceLocale } from '#core/translate.ts';
import { withCheckedAnswers } from '#extension/answers.ts';
import { api } from '#extension/api.polyfill.ts';
import { createClient } from '#extension/messages.ts';
import { createBundledHeads } from '#extension/pages/bundled-heads.ts';
import { readPageInFront } from '#extension/pages/page-in-front.ts';
import { applyPageTheme, followPageTheme, type PageTheme, setPageTheme } from '#extension/pages/page-theme.ts';
import { createReferenceClient, saveFile } from '#extension/pages/reference-client.ts';

import { createSettings } from '#extension/settings.ts';
import '../../assets/css/pages.css';

const t = createTranslate((name, values) => api.i18n.getMessage(name, values));
const wording = { t, locale: interfaceLocale(navigator.languages), today: new Date().toISOString().slice(0, 10) };
/** This page was opened for a private window. */
const isPrivate = api.extension.inIncognitoContext === true;
const client = withCheckedAnswers(createClient(api));
const reference = createReferenceClient(client, {
  bundledHeads: createBundledHeads(() => import('virtual:fieldnote/heads')),
  pageInFront: () => readPageInFront(api),
  cues: async () => (await import('virtual:fieldnote/cues')).CUES,
  isPrivate: () => isPrivate,
  saveFile,
  startWorker: () => new Worker(api.runtime.getURL('/files.js')),
  today: () => new Date().toISOString().slice(0, 10),
});

function routeOf(view: ReferenceView): Route {
  if (view.view === 'entry') return { view: 'entry', key: view.id, article: view.article };
  if (view.view === 'add') return { view: 'form', name: view.name };
  return view.view === 'search' ? { view: 'home' } : { view: view.view };
}

const asked = fromHash(location.hash);
const initial = routeOf(asked);
const TITLE = document.title;
let visited: { route: Route; compared?: readonly string[]; query?: string } | undefined;
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
          isPrivate,
          onMode: (mode) => void client.ask('rules/mode', { mode, private: isPrivate }).then(take),
          onAdd: (host) => void client.ask('rules/set', { change: { scope: 'site', host, on: rules?.mode === 'only' }, private: isPrivate }).then(take),
          change: changeRules,
          domainOf: async (host) => {
            const answer = await client.ask('rules/get', { host, private: isPrivate });
            return (answer.ok && answer.value.domain) || host;
          },
        }
      }
      shortcuts={shortcuts}
      settings={settings}
      languages={LANGUAGES}
      onSettings={(change) => void settingsStore.set(change)}
      theme={theme}
      onErase={erase}
      onTheme={(next) => void setPageTheme(api, next)}
      visited={visited}
      onPlace={onPlace}
    />,
    root,
  );
}

/** Every place that the reader goes to is one that the browser's Back leads back to. */
function onPlace(place: ReferenceView, { moved, name }: { moved: boolean; name: string | undefined }): void {
  document.title = name === undefined ? TITLE : t('app.titleOf', [name]);
  const hash = toHash(place);
  if (hash === location.hash) return;
  const address = `${location.pathname}${hash}`;
  // A search that is being typed is one place.
  const typing = place.view === 'search' && fromHash(location.hash).view === 'search';
  if (moved && !typing) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

/** What is on the page is asked anew: it shows what is gone otherwise. */
async function erase(): Promise<boolean> {
  const answer = await client.ask('data/erase', {});
  if (answer.ok) void client.ask('rules/get', { host: null, private: isPrivate }).then(take);
  return answer.ok;
}

async function changeRules({ gone, put }: RulesChange): Promise<RulesChange> {
  const answer = await client.ask('rules/change', { gone: [...gone], put: [...put], private: isPrivate });
  take(answer);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.undo;
}

function take(answer: Awaited<ReturnType<typeof client.ask<'rules/mode' | 'rules/change'>>>): void {
  if (answer.ok) rules = answer.value.rules;
  draw();
}

function takeSettings(next: Settings): void {
  settings = next;
  draw();
}

draw();
// The browser's own buttons, and addresses that the reader types; what the page itself does to the address fires nothing.
addEventListener('popstate', () => {
  const view = fromHash(location.hash);
  visited = { route: routeOf(view), ...(view.view === 'compare' && { compared: view.ids }), ...(view.view === 'search' && { query: view.query }) };
  draw();
});
const readRules = () => void client.ask('rules/get', { host: null, private: isPrivate }).then(take);
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
