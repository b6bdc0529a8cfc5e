/** Forms that were left with something typed into them: what was typed is kept, and there is a way back to it. */
import { useEffect, useState } from 'preact/hooks';
import type { Draft } from '#core/overlay/draft.ts';
import type { Route } from './route.ts';

type FormRoute = Extract<Route, { view: 'form' }>;

interface KeptDraft {
  readonly route: FormRoute;
  readonly draft: Draft;
}

export interface Drafts {
  /** Oldest first. */
  readonly kept: readonly KeptDraft[];
  get(route: FormRoute): Draft | undefined;
  /** Keeps what is typed, or forgets it. */
  set(route: FormRoute, draft: Draft | undefined): void;
  clear(): void;
}

const sameForm = (a: FormRoute, b: FormRoute): boolean => a.key === b.key && a.name === b.name;

/** While something is kept, the browser asks before the page is closed or loaded anew. */
export function useDrafts(): Drafts {
  const [kept, setKept] = useState<readonly KeptDraft[]>([]);
  useEffect(() => {
    if (kept.length === 0) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [kept.length > 0]);
  return {
    kept,
    get: (route) => kept.find((one) => sameForm(one.route, route))?.draft,
    clear: () => setKept([]),
    set: (route, draft) =>
      setKept((now) => {
        const others = now.filter((one) => !sameForm(one.route, route));
        return draft ? [...others, { route, draft }] : others.length === now.length ? now : others;
      }),
  };
}
