/** Forms that were left with something typed into them: what was typed is kept, also when the page is loaded anew, and there is a way back to it. */
import { useEffect, useState } from 'preact/hooks';
import { isSame } from '#core/overlay/canonical.ts';
import type { Route } from './route.ts';

/** A place with something to be filled in. */
export type FormRoute = Extract<Route, { view: 'form' | 'claim' | 'source' }>;

interface KeptDraft {
  readonly route: FormRoute;
  /** What the form goes by; empty while that is not known. */
  readonly name: string;
  readonly draft: unknown;
}

export interface Drafts {
  /** Oldest first. */
  readonly kept: readonly KeptDraft[];
  /** What was typed into a form. Whoever asks knows what that form holds. */
  get(route: FormRoute): unknown;
  /** Keeps what is typed under a name, or (undefined) forgets it. */
  set(route: FormRoute, draft: unknown, name?: string): void;
  clear(): void;
}

/** Tells whether a place is a form, and so no address of its own. */
export function isForm(route: Route): route is FormRoute {
  return route.view === 'form' || route.view === 'claim' || route.view === 'source';
}

/** In the storage of this tab, which ends with it. */
const KEY = 'drafts';

function read(): readonly KeptDraft[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((one: KeptDraft | null) => one?.route !== undefined && isForm(one.route) && typeof one.draft === 'object') : [];
  } catch {
    return [];
  }
}

/** While something is kept, the browser asks before the page is closed. */
export function useDrafts(): Drafts {
  const [kept, setKept] = useState(read);
  useEffect(() => {
    try {
      if (kept.length === 0) sessionStorage.removeItem(KEY);
      else sessionStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // Full, or not allowed: then it is kept as long as the page is.
    }
  }, [kept]);
  useEffect(() => {
    if (kept.length === 0) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [kept.length > 0]);
  return {
    kept,
    get: (route) => kept.find((one) => isSame(one.route, route))?.draft,
    clear: () => setKept([]),
    set: (route, draft, name = '') =>
      setKept((now) => {
        const others = now.filter((one) => !isSame(one.route, route));
        return draft ? [...others, { route, name, draft }] : others.length === now.length ? now : others;
      }),
  };
}
