/** Where the reader is in the reference, and the way back. */
import { useState } from 'preact/hooks';
import type { Kind } from '#core/entry/kinds.ts';
import type { EntryKey } from '#core/mention/types.ts';
import type { ClaimList } from '#core/overlay/claims.ts';

export type Route =
  | { readonly view: 'home' }
  | { readonly view: 'kind'; readonly kind: Kind }
  /** `article`: the day of the page that it was opened from. */
  | { readonly view: 'entry'; readonly key: EntryKey; readonly article?: string | undefined }
  | { readonly view: 'compare' }
  | { readonly view: 'mine' }
  | { readonly view: 'settings' }
  /** Without a key: a new entry, perhaps with its name. */
  | { readonly view: 'form'; readonly key?: EntryKey; readonly name?: string }
  /** The statements of an entry, to be added to, corrected and hidden. */
  | { readonly view: 'claims'; readonly key: EntryKey }
  /** The form of one of them: `claim` is its `claimKey`; absent for a new one. */
  | { readonly view: 'claim'; readonly key: EntryKey; readonly list: ClaimList; readonly claim?: string }
  /** The form of a source of the reader's own: by its id, absent for a new one. */
  | { readonly view: 'source'; readonly key: EntryKey; readonly source?: string }
  /** Making one of it and another entry; without another, choosing that. */
  | { readonly view: 'merge'; readonly key: EntryKey; readonly other?: EntryKey }
  | { readonly view: 'import' }
  | { readonly view: 'export' }
  | { readonly view: 'packs' }
  /** Making a pack of own entries. */
  | { readonly view: 'new-pack' };

export interface Routes {
  readonly route: Route;
  readonly canGoBack: boolean;
  /** The reader went somewhere: what opens then may take the focus, what was there at first may not. */
  readonly moved: boolean;
  go(route: Route): void;
  back(): void;
  /** Starts again from a place, with nothing to go back to but home. */
  reset(route: Route): void;
}

const HOME: Route = { view: 'home' };

/** A stack of places; home lies at the bottom of it. */
export function useRoutes(initial: Route = HOME): Routes {
  const [stack, setStack] = useState<readonly Route[]>(initial.view === 'home' ? [HOME] : [HOME, initial]);
  const [moved, setMoved] = useState(false);
  const change = (next: (now: readonly Route[]) => readonly Route[]) => {
    setMoved(true);
    setStack(next);
  };
  return {
    moved,
    route: stack.at(-1) ?? HOME,
    canGoBack: stack.length > 1,
    go: (route) => change((now) => [...now, route]),
    back: () => change((now) => (now.length > 1 ? now.slice(0, -1) : now)),
    reset: (route) => change(() => (route.view === 'home' ? [HOME] : [HOME, route])),
  };
}
