/**
 * How marks look, when the reader wants them otherwise than the package's own style sheet has it. By the browser's style
 * sheets of extensions: a page's script sees none of it.
 */
import { MARK_STYLES, type MarkStyle, PRINTS, type Settings } from '#core/settings/settings.ts';
import type { Api } from '../api.ts';
import type { SettingsStore } from '../settings.ts';

const rule = (declarations: string): string => `::highlight(fieldnote){${declarations}}`;

const LOOKS: Readonly<Record<MarkStyle, string>> = {
  dotted: 'text-decoration:underline dotted 1.5px currentcolor!important;text-underline-offset:0.2em!important',
  solid: 'text-decoration:underline solid 1px currentcolor!important',
  tint: 'text-decoration:none!important;background-color:color-mix(in srgb,currentcolor 14%,transparent)!important',
};

type Looks = Pick<Settings, 'mark' | 'print'>;

function cssOf({ mark, print }: Looks): string {
  return print === 'marked' ? rule(LOOKS[mark]) : `@media screen{${rule(LOOKS[mark])}}`;
}

const ALL_LOOKS: readonly Looks[] = MARK_STYLES.flatMap((mark) => PRINTS.map((print) => ({ mark, print })));

type Target = Parameters<Api['scripting']['insertCSS']>[0]['target'];

/**
 * Whose sheets they are. Chromium does not paint highlights by the reader's (`USER`); Firefox lets no others into shadow
 * trees, the manifest's neither (docs/browser-bugs.md).
 */
export type MarkOrigin = 'USER' | 'AUTHOR';

export interface MarkStyles {
  /** Styles one frame, which is about to have its first marks. */
  frame(tab: number, frame: number): Promise<void>;
  /** Restyles every open tab at each change from now on. */
  listen(): void;
}

export function createMarkStyles(api: Pick<Api, 'scripting' | 'tabs'>, settings: SettingsStore, origin: MarkOrigin): MarkStyles {
  /** What the manifest's sheet gives, as far as it reaches. */
  const isPlain = ({ mark, print }: Looks): boolean => origin === 'AUTHOR' && mark === 'dotted' && print === 'plain';
  const insert = async (target: Target, looks: Looks): Promise<void> => {
    if (!isPlain(looks)) await api.scripting.insertCSS({ target, css: cssOf(looks), origin });
  };
  const remove = async (target: Target, looks: Looks): Promise<void> => {
    if (!isPlain(looks)) await api.scripting.removeCSS({ target, css: cssOf(looks), origin });
  };
  const restyle = async (looks: Looks): Promise<void> => {
    const tabs = await api.tabs.query({});
    // Browser pages refuse, and a tab may close meanwhile: the others do not wait for it.
    await Promise.allSettled(
      tabs.map(async ({ id }) => {
        if (id === undefined) return;
        const target: Target = { tabId: id, allFrames: true };
        await Promise.allSettled(ALL_LOOKS.map((one) => remove(target, one)));
        await insert(target, looks);
      }),
    );
  };
  return {
    async frame(tab, frame) {
      const looks = await settings.read();
      const target: Target = { tabId: tab, frameIds: [frame] };
      // A frame asks again when detection starts afresh: sheets would pile up, and only one of them be taken away.
      // Whatever goes wrong with the looks, the marks themselves are not to wait for it.
      await remove(target, looks)
        .then(() => insert(target, looks))
        .catch(() => undefined);
    },
    listen() {
      settings.watch((looks) => void restyle(looks));
    },
  };
}
