/** What popup and reference page share: the rows, the search over them, and changes with their undo. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ToastMessage } from '#components/parts/toast.tsx';
import type { Change, HeadRow, Heads } from '#core/contract/overlay.ts';
import type { Translate } from '#core/i18n.ts';
import type { EntryKey } from '#core/mention/types.ts';
import { createTwins, type Twin } from '#core/reference/twins.ts';
import { createSearch, type Hit } from '#core/search/search.ts';
import type { ReferenceClient } from './client.ts';

export interface Reference {
  readonly heads: Heads | undefined;
  readonly byKey: ReadonlyMap<EntryKey, HeadRow>;
  /** The row of an entry by whatever it was asked for by: its key, or its id, as an address has it. */
  rowOf(key: EntryKey): HeadRow | undefined;
  /** Rises with each change, so that what was loaded before is loaded again. */
  readonly version: number;
  readonly failed: boolean;
  readonly toast: ToastMessage | undefined;
  find(query: string, limit?: number): Hit<HeadRow>[];
  /** Others that share a sure name with an entry, and can be merged with it. */
  twins(row: HeadRow): Twin[];
  /** There are entries that are none of the reference's. */
  readonly hasOthers: boolean;
  /** Waits for a change and says what was done, with its undo (by default that of the overlay); gives whether it was saved. */
  change(what: Promise<Change>, done: string, undo?: () => Promise<Change>): Promise<boolean>;
  /** Says something. */
  say(text: string): void;
  dismiss(): void;
  retry(): void;
}

/** @param first keys of rows that are wanted before all others: those of the page's terms. */
export function useReference(client: ReferenceClient, t: Translate, first: readonly EntryKey[] = []): Reference {
  const [heads, setHeads] = useState<Heads>();
  const [early, setEarly] = useState<readonly HeadRow[]>([]);
  const [version, setVersion] = useState(0);
  const [failed, setFailed] = useState(false);
  const [toast, setToast] = useState<ToastMessage>();

  // The page's own terms come in a small answer that does not wait for the thousands of others.
  const wanted = first.join('\n');
  useEffect(() => {
    if (first.length > 0 && !heads)
      void client.heads(first).then(
        (answer) => setEarly(answer.heads),
        () => undefined,
      );
  }, [wanted]);
  useEffect(() => {
    let current = true;
    setFailed(false);
    client.heads(null).then(
      (answer) => current && setHeads(answer),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [version]);

  const byKey = useMemo(() => new Map((heads?.heads ?? early).map((row) => [row.key, row])), [heads, early]);
  const byId = useMemo(() => new Map((heads?.heads ?? early).map((row) => [row.id, row])), [heads, early]);
  // Building takes a quarter of a second, and a second with ten thousand own entries: ahead of the first letter, a piece whenever there is time.
  const search = useMemo(() => lazily(() => createSearch(heads?.heads ?? [])), [heads]);
  const twins = useMemo(() => createTwins(heads?.heads ?? []), [heads]);
  const hasOthers = useMemo(() => heads?.heads.some(({ provenance }) => provenance === 'own' || provenance === 'pack') === true, [heads]);
  useEffect(() => {
    if (!heads) return;
    let wanted = true;
    const piece = (deadline: IdleDeadline) => {
      if (!wanted) return;
      let done = search().prepare();
      while (!done && deadline.timeRemaining() > 0) done = search().prepare();
      if (!done) requestIdleCallback(piece);
    };
    requestIdleCallback(piece);
    return () => {
      wanted = false;
    };
  }, [search]);

  const again = () => setVersion((now) => now + 1);
  const change: Reference['change'] = async (what, done, undo) => {
    try {
      const result = await what;
      if (!result.saved) {
        setToast({ text: result.issues[0]?.message ?? t('app.failed') });
        return false;
      }
      setToast({ text: done, ...((result.undo !== '' || undo) && { onUndo: () => void change(undo ? undo() : client.undo(result.undo), t('app.undone')) }) });
      again();
      return true;
    } catch {
      setToast({ text: t('app.failed') });
      return false;
    }
  };
  return {
    heads,
    byKey,
    rowOf: (key) => byKey.get(key) ?? byId.get(String(key)),
    version,
    failed,
    toast,
    find: (query, limit) => search().find(query, limit),
    twins,
    hasOthers,
    change,
    say: (text) => setToast({ text }),
    dismiss: () => setToast(undefined),
    retry: again,
  };
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
