/**
 * The only file that touches `CSS.highlights`: one highlight under one name, for bundled and own terms alike, so that a
 * page, which can read the registry, learns nothing but which of its own words are marked.
 */

export const HIGHLIGHT_NAME = 'fieldnote';

/** A page that clears the registry this often wants no highlights in it. */
const PATIENCE = 20;

export interface HighlighterOptions {
  /**
   * Ranges added in one go; the rest follows `pause` later. Firefox pays for each range at the next layout (4,000 are
   * 170 ms), Chromium for each change of the registry however small (up to a second on a 10 MB page).
   */
  readonly batch: number;
  readonly pause: number;
  /** False in the copy that an updated extension left behind: it leaves the registry to its successor. */
  readonly isAlive: () => boolean;
}

export interface Highlighter {
  /** Paints and takes away. Call it seldom: every call may cost a frame. */
  paint(come: readonly AbstractRange[], gone: readonly AbstractRange[]): void;
  /** Puts the highlight back where the page has cleared it. Gives false once that has happened too often. */
  check(): boolean;
  /** Takes everything away, for good. */
  destroy(): void;
}

export function createHighlighter({ batch, pause, isAlive }: HighlighterOptions): Highlighter {
  const highlight = new Highlight();
  let waiting: AbstractRange[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let registered = false;
  let cleared = 0;

  const check = (): boolean => {
    if (CSS.highlights.get(HIGHLIGHT_NAME) === highlight || !isAlive()) return true;
    if (registered && ++cleared > PATIENCE) return false;
    // Pages without mentions do not find our name in the registry.
    if (highlight.size) {
      CSS.highlights.set(HIGHLIGHT_NAME, highlight);
      registered = true;
    }
    return true;
  };

  const addBatch = (): void => {
    timer = undefined;
    for (const range of waiting.splice(0, batch)) highlight.add(range);
    check();
    if (waiting.length) timer = setTimeout(addBatch, pause);
  };

  return {
    check,
    paint(come, gone) {
      for (const range of gone) highlight.delete(range);
      if (waiting.length && gone.length) {
        const away = new Set(gone);
        waiting = waiting.filter((range) => !away.has(range));
      }
      // Not as arguments of one call: a page may have more than an engine takes.
      for (const range of come) waiting.push(range);
      if (timer === undefined) addBatch();
    },
    destroy() {
      clearTimeout(timer);
      waiting = [];
      highlight.clear();
      // A newer copy of this script may have put its own there.
      if (CSS.highlights.get(HIGHLIGHT_NAME) === highlight) CSS.highlights.delete(HIGHLIGHT_NAME);
    },
  };
}
