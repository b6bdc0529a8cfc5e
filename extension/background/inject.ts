/** Putting content scripts into pages and frames; which files, the manifest says. */
import type { Api } from '../api.ts';

const ANNOTATOR = 'annotator.js';
/** Injected on demand only, so the manifest does not name them. */
const DENSITY = 'density.js';
const JUDGE = 'judge.js';
const CARD = 'card.js';

export interface Injector {
  /** The annotator with its style, into one frame. */
  annotator(tab: number, frame: number): Promise<void>;
  /** What thins out the marks, into one frame; ahead of the judging code. */
  density(tab: number, frame: number): Promise<void>;
  /** The judging code, into one frame. */
  judge(tab: number, frame: number): Promise<void>;
  /** The card code, into one frame. */
  card(tab: number, frame: number): Promise<void>;
  /** Everything the manifest names, as if the page had been opened now. False when the browser refuses. */
  page(tab: number): Promise<boolean>;
  /** The same for every tab open on these origins. Tabs that the browser put to sleep get it when they are loaded again. */
  openTabs(origins: readonly string[]): Promise<void>;
}

interface Script {
  readonly js: readonly string[];
  readonly css: readonly string[];
  readonly allFrames: boolean;
}

export function createInjector(api: Pick<Api, 'runtime' | 'scripting' | 'tabs'>): Injector {
  const scripts = (): Script[] => (api.runtime.getManifest().content_scripts ?? []).map(({ js = [], css = [], all_frames = false }) => ({ js, css, allFrames: all_frames }));

  const run = async ({ js, css }: Pick<Script, 'js' | 'css'>, target: Parameters<Api['scripting']['executeScript']>[0]['target']): Promise<void> => {
    if (css.length > 0) await api.scripting.insertCSS({ target, files: [...css] });
    if (js.length > 0) await api.scripting.executeScript({ target, files: [...js] });
  };

  const page = async (tab: number): Promise<boolean> => {
    const results = await Promise.allSettled(scripts().map((script) => run(script, script.allFrames ? { tabId: tab, allFrames: true } : { tabId: tab })));
    return results.every((result) => result.status === 'fulfilled');
  };

  return {
    async annotator(tab, frame) {
      const script = scripts().find(({ js }) => js.some((file) => file.endsWith(ANNOTATOR))) ?? { js: [ANNOTATOR], css: [] };
      await run(script, { tabId: tab, frameIds: [frame] });
    },
    density: (tab, frame) => run({ js: [DENSITY], css: [] }, { tabId: tab, frameIds: [frame] }),
    judge: (tab, frame) => run({ js: [JUDGE], css: [] }, { tabId: tab, frameIds: [frame] }),
    card: (tab, frame) => run({ js: [CARD], css: [] }, { tabId: tab, frameIds: [frame] }),
    page,
    async openTabs(origins) {
      const tabs = await api.tabs.query({ url: [...origins] });
      const awake = tabs.filter((tab) => tab.discarded !== true && tab.id !== undefined);
      // All at once, those in front first: a page that hangs must not keep the others waiting.
      const order = [...awake.filter((tab) => tab.active), ...awake.filter((tab) => !tab.active)];
      await Promise.all(order.map((tab) => page(tab.id as number)));
    },
  };
}
