/**
 * How marks look, when the reader wants them otherwise than the package's own style sheet has it. By the browser's style
 * sheets of extensions: a page's script sees none of it.
 */
import { MARK_STYLES, type MarkStyle } from '#core/settings/settings.ts';
import type { Api } from '../api.ts';
import type { SettingsStore } from '../settings.ts';

const rule = (declarations: string): string => `@media screen{::highlight(fieldnote){${declarations}}}`;

/** Undefined for the one that comes with the manifest. */
const CSS: Readonly<Record<MarkStyle, string | undefined>> = {
  dotted: undefined,
  solid: rule('text-decoration:underline solid 1px currentcolor!important'),
  tint: rule('text-decoration:none!important;background-color:color-mix(in srgb,currentcolor 14%,transparent)!important'),
};

type Target = Parameters<Api['scripting']['insertCSS']>[0]['target'];

export interface MarkStyles {
  /** Styles one frame, which is about to have its first marks. */
  frame(tab: number, frame: number): Promise<void>;
  /** Restyles every open tab at each change from now on. */
  listen(): void;
}

export function createMarkStyles(api: Pick<Api, 'scripting' | 'tabs'>, settings: SettingsStore): MarkStyles {
  const insert = async (target: Target, style: MarkStyle): Promise<void> => {
    const css = CSS[style];
    if (css !== undefined) await api.scripting.insertCSS({ target, css, origin: 'USER' });
  };
  const remove = (target: Target, style: MarkStyle): Promise<unknown> => {
    const css = CSS[style];
    return css === undefined ? Promise.resolve() : api.scripting.removeCSS({ target, css, origin: 'USER' });
  };
  const restyle = async (mark: MarkStyle): Promise<void> => {
    const tabs = await api.tabs.query({});
    // Browser pages refuse, and a tab may close meanwhile: the others do not wait for it.
    await Promise.allSettled(
      tabs.map(async ({ id }) => {
        if (id === undefined) return;
        const target: Target = { tabId: id, allFrames: true };
        await Promise.allSettled(MARK_STYLES.map((style) => remove(target, style)));
        await insert(target, mark);
      }),
    );
  };
  return {
    async frame(tab, frame) {
      const { mark } = await settings.read();
      const target: Target = { tabId: tab, frameIds: [frame] };
      // A frame asks again when detection starts afresh: sheets would pile up, and only one of them be taken away.
      // Whatever goes wrong with the looks, the marks themselves are not to wait for it.
      await remove(target, mark)
        .then(() => insert(target, mark))
        .catch(() => undefined);
    },
    listen() {
      settings.watch(({ mark }) => void restyle(mark));
    },
  };
}
