/**
 * The seam between what decides what the card shows (`page`) and what draws it (`components`). Both come as one script,
 * injected only into frames that have mentions.
 */
import type { Passage } from '#core/card/stated-lines.ts';
import type { ArticleDate } from '#core/context/article-date.ts';
import type { Reason } from '#core/mention/types.ts';
import type { CardData } from './card.ts';
import type { SharedLink } from './shared-link.ts';

export interface CardModel {
  readonly data: CardData;
  /** The prefetched part stands; `loading` while the full entry is on its way; `gone` when the extension was updated under this page. */
  readonly loading: 'done' | 'loading' | 'failed' | 'gone';
  readonly theme: 'light' | 'dark';
  /** The frame is too small for the full card. */
  readonly compact: boolean;
  readonly pinned: boolean;
  /** A term inside the card was followed: there is something to go back to. */
  readonly canGoBack: boolean;
  /** Opened by keyboard: focus goes to the title. */
  readonly takeFocus: boolean;
  /** The characters in the page that were marked, and why; absent on a followed card. */
  readonly surface: string | undefined;
  /** Those characters in their block of text; absent on a followed card, and when the reader wants no figures beside ours. */
  readonly passage: Passage | undefined;
  readonly why: readonly Reason[];
  /** Host name of the page, for "off on this site". */
  readonly host: string;
  readonly referenceDate: string;
  /** Ids of the entries this page mentions, so that the card can say "also on this page". */
  readonly onPage: readonly string[];
  /** What entries of this page have in common that it does not mention. */
  readonly shared: readonly SharedLink[];
  /** When this page was published, as far as it says so. */
  readonly article: ArticleDate | undefined;
}

export type CardAction =
  | { readonly type: 'close' }
  | { readonly type: 'pin'; readonly on: boolean }
  | { readonly type: 'follow'; readonly key: number | string }
  | { readonly type: 'back' }
  /** `name`: only the name that was read here, not the entry. */
  | { readonly type: 'hide'; readonly what: 'entry' | 'name'; readonly scope: 'site' | 'always' }
  | { readonly type: 'site-off' }
  /** In the reference; `compare`: beside another one, to be chosen there. */
  | { readonly type: 'open-entry'; readonly compare?: true }
  /** Markdown for the clipboard; `onDone` is told whether it got there. */
  | { readonly type: 'copy'; readonly text: string; readonly onDone: (done: boolean) => void }
  | { readonly type: 'resized' };

/** Drawn state in a shadow root (`Root`, since this room knows no document). */
export interface CardView<Root> {
  /** Renders (or renders again) into the root. Synchronous: the size can be measured right after. */
  render(root: Root, model: CardModel, dispatch: (action: CardAction) => void): void;
  /** Removes everything it rendered. */
  unmount(root: Root): void;
}
