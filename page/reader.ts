/**
 * What a reader does with a marked page: points, walks the marks by keyboard, reads cards. Joins the hover machine with
 * pointer and card. Comes with the card code, so that pages without mentions carry none of it.
 */
import type { Passage } from '#core/card/stated-lines.ts';
import type { CardAction, CardView } from '#core/contract/card-view.ts';
import type { Answer, Ask, ContentRequestType, Result, TabCommand } from '#core/contract/requests.ts';
import type { Point } from '#core/hover/geometry.ts';
import { cardOf, deadlineOf, type HoverEvent, INITIAL, restOf, subject, transition } from '#core/hover/machine.ts';
import { AHEAD_MS, waitsFor } from '#core/hover/timing.ts';
import type { EntryKey } from '#core/mention/types.ts';
import type { Pace } from '#core/settings/settings.ts';
import { createCardCache } from './card-cache.ts';
import { copyText } from './clipboard.ts';
import { createArticleDate } from './date-hints.ts';
import { nextStop, reveal } from './keyboard.ts';
import { createLocator } from './locate.ts';
import type { Mark, Marks } from './marks.ts';
import { followPointer } from './pointer.ts';
import { createPresenter, keyOf } from './presenter.ts';

/** What the page's scanning side hands over. */
export interface ReaderOptions {
  readonly marks: Marks;
  readonly ask: <T extends ContentRequestType>(type: T, payload: Ask<T>) => Promise<Result<Answer<T>>>;
  /** Host whose rules hold here; what "on this site" means. */
  readonly host: string;
  /** A shadow root under the pointer that the scan may not have met. */
  readonly onRoot: (root: ShadowRoot) => void;
  /** An element that is now being written in. */
  readonly onEdit: (element: Element) => void;
  /** Where the pointer was moved to before this code was there. */
  readonly moved?: PointerEvent | undefined;
  /** When the marks were there to be pointed at, milliseconds of the page's clock. */
  readonly since?: number;
  /** Whether the extension still answers. */
  readonly isAlive: () => boolean;
  /** The extension was updated under this page: the last act of the page's script is to fall silent. */
  readonly onDead: () => void;
}

/** What the card code brings along. */
export interface ReaderServices {
  readonly view: CardView<ShadowRoot>;
  /** Gives today, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** When cards open, by the reader's setting at the moment. */
  readonly pace: () => Pace;
  /** Whether figures of the page are wanted beside those of the reference. */
  readonly figures: () => boolean;
  /** "S-400, 3 of 14" in the reader's language. */
  readonly announcement: (surface: string, number: number, of: number) => string;
}

export interface Reader {
  /** Marks came or went. */
  refresh(): void;
  command(command: TabCommand): void;
  /** Goes to the next mention of an entry. */
  jump(key: EntryKey, open: boolean): void;
  stop(): void;
}

const surfaceOf = (mark: Mark): string => mark.block.text.slice(mark.start, mark.end);

export function createReader(
  { view, today, pace, figures, announcement }: ReaderServices,
  { marks, ask, host, onRoot, onEdit, moved, since, isAlive, onDead }: ReaderOptions,
): Reader {
  /** By which this frame knows its own `card/opened` when it comes back; `crypto.randomUUID` exists on https pages only. */
  const word = Math.random().toString(36).slice(2);
  const ends = new AbortController();
  let state = INITIAL;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ahead: ReturnType<typeof setTimeout> | undefined;
  let restingSince: number | undefined;
  let byId = new Map<number, Mark>();
  let pointed: Point | undefined;
  let visited: Mark | undefined;
  let frame = 0;
  let shift = false;

  const tell = async <T extends ContentRequestType>(type: T, payload: Ask<T>): Promise<Answer<T> | undefined> => {
    const result = await ask(type, payload);
    if (result.ok) return result.value;
    if (result.error.code === 'gone') onDead();
    return undefined;
  };

  const send = (event: HoverEvent, at = performance.now()): void => {
    const { state: next, effects } = transition(state, event, at, waitsFor(pace(), shift));
    state = next;
    for (const effect of effects) {
      if (effect.type === 'load') void load(effect.token, effect.key);
      else if (effect.type === 'hide') presenter.hide();
      else if (!presenter.show(effect.card, state.phase.name === 'pinned', pointed)) send({ type: 'close' });
    }
    clearTimeout(timer);
    const due = deadlineOf(state);
    if (due !== undefined) timer = setTimeout(() => send({ type: 'tick' }), Math.max(0, due - performance.now()) + 1);
    prepareSoon();
  };

  /** Once for each rest of the pointer. */
  const prepareSoon = (): void => {
    const rest = restOf(state);
    if (rest?.since === restingSince) return;
    restingSince = rest?.since;
    clearTimeout(ahead);
    if (rest) ahead = setTimeout(() => isAlive() && presenter.prepare(rest.target, () => restOf(state)?.since === rest.since), rest.since + AHEAD_MS - performance.now());
  };

  const load = async (token: number, key: EntryKey): Promise<void> => {
    // The page may have a successor that shows the same card.
    if (!isAlive()) return onDead();
    const isNew = cardOf(state)?.target.id !== state.pending?.target.id;
    // Without waiting when it is at hand: a promise would let a frame go by.
    const ready = cache.peek(key) ?? (await cache.get(key));
    send({ type: ready ? 'ready' : 'failed', token });
    const card = cardOf(state);
    if (card?.token !== token || !isNew) return;
    visited = byId.get(card.target.id);
    void tell('card/opened', { from: word });
  };

  const onAction = (action: CardAction): void => {
    const card = cardOf(state);
    if (!card) return;
    const key = keyOf(card);
    if (action.type === 'close' || action.type === 'back' || action.type === 'pin' || action.type === 'follow') send(action);
    else if (action.type === 'resized') presenter.follow();
    else if (action.type === 'copy') void copyText(action.text).then(action.onDone);
    else if (action.type === 'open-entry') void tell('entry/open', { key, article: articleDate()?.published, compare: action.compare });
    else {
      const mark = byId.get(card.target.id);
      const surface = action.type === 'hide' && action.what === 'name' && mark ? { surface: surfaceOf(mark) } : {};
      void (action.type === 'hide' ? tell('overlay/hide', { key, host: action.scope === 'site' ? host : null, ...surface }) : tell('site/off', { host }));
      send({ type: 'close' });
    }
  };

  const cache = createCardCache({ getMany: (keys) => tell('cards/get', { keys: [...keys] }), getOne: (key) => tell('card/get', { key }) });
  const articleDate = createArticleDate(today);
  const locator = createLocator(marks);
  const passages = new WeakMap<Mark, Passage>();
  const passageOf = (mark: Mark): Passage | undefined => {
    if (!figures()) return undefined;
    const { block, start, end } = mark;
    const others = marks.all().filter((other) => other.block === block && other.key !== mark.key);
    // Marks keep their identity while others come and go beside them.
    const known = passages.get(mark);
    if (known && known.others.length === others.length && known.others.every((other, i) => other === others[i])) return known;
    const passage = { text: block.text, start, end, others };
    passages.set(mark, passage);
    return passage;
  };
  const presenter = createPresenter({
    view,
    cache,
    host,
    articleDate,
    markOf: (id) => byId.get(id),
    passageOf,
    onAction,
    onFocus: (inside) => send({ type: inside ? 'focus-in' : 'focus-out' }),
    onPlaced: (rect) => send({ type: 'placed', rect }),
  });

  /** Once per frame: the card follows its mention over the screen, and a hover card goes with it out of sight. */
  const followSoon = (): void => {
    if (!cardOf(state) || state.phase.name === 'pinned') return;
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      const card = cardOf(state);
      if (card && !presenter.follow()) send({ type: 'gone', id: card.target.id });
    });
  };

  const summon = (mark: Mark, takeFocus: boolean): void => {
    pointed = undefined;
    reveal(mark);
    send({ type: 'summon', target: mark, takeFocus });
  };

  const walk = (direction: 1 | -1 | 0): void => {
    const stop = nextStop(marks.all(), byId.get(cardOf(state)?.target.id ?? -1) ?? visited, direction);
    if (!stop) return;
    summon(stop.mark, direction === 0);
    visited = stop.mark;
    // With the focus in the card its title is read out anyway.
    if (direction !== 0) presenter.announce(announcement(surfaceOf(stop.mark), stop.number, stop.of));
  };

  const refresh = (): void => {
    const all = marks.all();
    const target = subject(state);
    const mark = target && byId.get(target.id);
    byId = new Map(all.map((each) => [each.id, each]));
    locator.refresh();
    if (mark && !byId.has(mark.id)) {
      send({ type: 'gone', id: mark.id });
      // A card that stays although its text went away still needs the mark it speaks of.
      if (cardOf(state)) byId.set(mark.id, mark);
    } else followSoon();
    cache.prefetch([...new Set(all.map(({ key }) => key))]);
  };

  const stopPointer = followPointer({
    send(event, at) {
      if (event.type === 'pointer') pointed = event;
      if (event.type === 'scroll') followSoon();
      send(event, at);
    },
    locate(point, target) {
      const root = target.shadowRoot ?? target.getRootNode();
      if (root instanceof ShadowRoot) onRoot(root);
      return locator.locate(point, target);
    },
    isCard: presenter.isHost,
    isOpen: () => cardOf(state) !== undefined,
    onTap: (mark) => summon(mark, false),
    clicks: () => pace() === 'click',
    onShift(held) {
      shift = held;
    },
    onEdit,
    moved,
    since,
  });
  window.addEventListener('resize', followSoon, { passive: true, signal: ends.signal });
  document.addEventListener('visibilitychange', () => document.hidden && send({ type: 'away' }), { signal: ends.signal });
  refresh();

  return {
    refresh,
    command(command) {
      if (command.type === 'card/close') {
        if (command.except !== word) send({ type: 'close' });
      } else if (command.type === 'mention/next') walk(1);
      else if (command.type === 'mention/previous') walk(-1);
      else if (command.type === 'mention/open') walk(0);
    },
    jump(key, open) {
      const stop = nextStop(
        marks.all().filter((mark) => mark.key === key),
        visited,
        1,
      );
      if (!stop) return;
      visited = stop.mark;
      if (open) summon(stop.mark, true);
      else reveal(stop.mark);
    },
    stop() {
      stopPointer();
      ends.abort();
      cache.stop();
      clearTimeout(timer);
      clearTimeout(ahead);
      cancelAnimationFrame(frame);
      presenter.hide();
    },
  };
}
