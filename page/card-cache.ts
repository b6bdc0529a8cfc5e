/** The cards of the entries this page mentions: fetched ahead, nearest the viewport first, and in full when one is opened. */
import type { CardData } from '#core/contract/card.ts';
import type { CardBundle } from '#core/contract/card-bundle.ts';
import type { SharedLink } from '#core/contract/shared-link.ts';
import type { EntryKey } from '#core/mention/types.ts';

/** Most keys in one question. */
const BATCH = 40;
/** Between batches: what is far from the viewport is in no hurry. */
const REST_MS = 1_000;

export interface CardCacheOptions {
  /** Undefined when nobody answered. */
  readonly getMany: (keys: readonly EntryKey[]) => Promise<CardBundle | undefined>;
  readonly getOne: (key: EntryKey) => Promise<CardData | null | undefined>;
}

export interface CardCache {
  /** Fetches what is missing, in the order given; what cannot be had is tried again at the next call. */
  prefetch(keys: readonly EntryKey[]): void;
  /** What is at hand. */
  peek(key: EntryKey): CardData | undefined;
  /** Something to show: what is at hand, else the whole entry. */
  get(key: EntryKey): Promise<CardData | undefined>;
  /** The whole entry. */
  complete(key: EntryKey): Promise<CardData | undefined>;
  readonly referenceDate: string;
  /** The same object while they are the same: what a card says is worked out anew for another. */
  readonly ids: readonly string[];
  /** What the entries have in common, best first. */
  readonly shared: readonly SharedLink[];
  stop(): void;
}

/** Says whether an answer can be a card: the background has checked it against the contract; this guards against another build's. */
const isCard = (value: unknown): value is CardData => typeof (value as CardData | null)?.name === 'string' && Array.isArray((value as CardData).facts);

export function createCardCache({ getMany, getOne }: CardCacheOptions): CardCache {
  const cards = new Map<EntryKey, CardData>();
  const asked = new Set<EntryKey>();
  const coming = new Map<EntryKey, Promise<CardData | undefined>>();
  let wanted: readonly EntryKey[] = [];
  let referenceDate = '';
  let shared: readonly SharedLink[] = [];
  let ids: readonly string[] = [];
  let busy = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = (card: CardData): CardData => {
    if (!cards.get(card.key)?.complete || card.complete) cards.set(card.key, card);
    return card;
  };

  const fetchNext = async (): Promise<void> => {
    timer = undefined;
    const keys = wanted.filter((key) => !cards.has(key) && !asked.has(key)).slice(0, BATCH);
    if (stopped || busy || !keys.length) return;
    busy = true;
    for (const key of keys) asked.add(key);
    const bundle = await getMany(keys);
    busy = false;
    if (Array.isArray(bundle?.cards)) {
      referenceDate = bundle.referenceDate;
      if (Array.isArray(bundle.shared)) shared = [...shared, ...bundle.shared];
      for (const card of bundle.cards) if (isCard(card)) keep(card);
      timer = setTimeout(fetchNext, REST_MS);
    } else for (const key of keys) asked.delete(key);
  };

  const fetchOne = async (key: EntryKey): Promise<CardData | undefined> => {
    const card = await getOne(key);
    coming.delete(key);
    return isCard(card) ? keep(card) : undefined;
  };

  const complete = async (key: EntryKey): Promise<CardData | undefined> => {
    const known = cards.get(key);
    if (known?.complete) return known;
    // What was asked ahead may have met a worker that was just being stopped: whoever needs the answer asks again.
    const found = await coming.get(key);
    if (found) return found;
    const answer = coming.get(key) ?? fetchOne(key);
    coming.set(key, answer);
    return answer;
  };

  return {
    prefetch(keys) {
      wanted = keys;
      if (timer === undefined) void fetchNext();
    },
    peek: (key) => cards.get(key),
    get: async (key) => cards.get(key) ?? complete(key),
    complete,
    get referenceDate() {
      return referenceDate;
    },
    get shared() {
      return shared;
    },
    get ids() {
      const now = wanted.flatMap((key) => cards.get(key)?.id ?? []);
      if (now.length !== ids.length || now.some((id, i) => id !== ids[i])) ids = now;
      return ids;
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
