/** First run. The article on it is read, marked and explained by the same code as any page. Wiring only. */
import { GAZETTEER } from 'virtual:fieldnote/gazetteer';
import { render } from 'preact';
import { createCardView } from '#components/card/view.tsx';
import { type Reach, Welcome } from '#components/welcome/welcome.tsx';
import { decodeGazetteer } from '#core/gazetteer/format.ts';
import { createPageAnnotator } from '#core/mention/page-annotator.ts';
import type { Rules } from '#core/sites/rules.ts';
import { createTranslate, interfaceLocale } from '#core/translate.ts';
import { withCheckedAnswers } from '#extension/answers.ts';
import { api } from '#extension/api.polyfill.ts';
import { createClient } from '#extension/messages.ts';
import { createHighlighter } from '#page/highlighter.ts';
import { createMarker } from '#page/marker.ts';
import { createReader } from '#page/reader.ts';
import { createSession } from '#page/session.ts';
import cardCss from '../../assets/css/card.css?inline';
import '../../assets/css/pages.css';
import '../highlight.css';

const t = createTranslate((name, values) => api.i18n.getMessage(name, values));
const locale = interfaceLocale(navigator.languages);
const today = () => new Date().toISOString().slice(0, 10);
const client = withCheckedAnswers(createClient(api));

async function setReach(reach: Reach): Promise<void> {
  await client.ask('rules/mode', { mode: reach === 'listed' ? 'only' : 'except' });
  await client.ask('rules/set', { change: { scope: 'everywhere', on: reach !== 'paused' } });
}

const reachOf = (rules: Rules): Reach => (rules.paused ? 'paused' : rules.mode === 'only' ? 'listed' : 'everywhere');

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  const rules = await client.ask('rules/get', { host: null });
  render(<Welcome t={t} reach={rules.ok ? reachOf(rules.value.rules) : 'everywhere'} onReach={(reach) => void setReach(reach)} onDone={() => window.close()} />, root);
  const view = createCardView({ css: cardCss, today, t, locale });
  const announcement = (surface: string, number: number, of: number) => t('card.announce', [surface, String(number), String(of)]);
  const session = createSession({
    build: api.runtime.getManifest().version,
    top: true,
    host: '',
    isAlive: client.alive,
    openShadow: (element) => element.shadowRoot,
    createDetection: async () => ({
      sieve: () => true,
      loadMarker: async (page) =>
        createMarker(
          {
            ask: client.ask,
            host: '',
            isAlive: client.alive,
            annotator: createPageAnnotator([{ gazetteer: decodeGazetteer(Uint8Array.fromBase64(GAZETTEER)) }]),
            highlighter: createHighlighter({ batch: Infinity, pause: 0, isAlive: () => true }),
            loadReader: async () => (options) => createReader({ view, today, pace: () => 'normal', figures: () => false, announcement }, options),
          },
          page,
        ),
    }),
  });
  session.switch(undefined);
}

void start();
