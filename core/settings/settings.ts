/** How the reader wants to read: when cards open, how marks look. Where Fieldnote works is told by the site rules. */

/** How long the pointer rests before a card opens; `never` leaves it to keyboard and tap. */
export const PACES = ['quick', 'normal', 'slow', 'never'] as const;
export type Pace = (typeof PACES)[number];

export const MARK_STYLES = ['dotted', 'solid', 'tint'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** Whether figures of the page's own sentence are shown beside those of the reference. */
export const FIGURES = ['beside', 'none'] as const;
export type Figures = (typeof FIGURES)[number];

export interface Settings {
  readonly pace: Pace;
  readonly mark: MarkStyle;
  readonly figures: Figures;
}

/** Key in storage.local. */
export const SETTINGS_KEY = 'settings';

export const DEFAULT_SETTINGS: Settings = { pace: 'normal', mark: 'dotted', figures: 'beside' };

/** Settings out of what was stored, by this version or another: what is not known falls back to its default. */
export function settingsOf(stored: unknown): Settings {
  const { pace, mark, figures } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  return {
    pace: PACES.find((each) => each === pace) ?? DEFAULT_SETTINGS.pace,
    mark: MARK_STYLES.find((each) => each === mark) ?? DEFAULT_SETTINGS.mark,
    figures: FIGURES.find((each) => each === figures) ?? DEFAULT_SETTINGS.figures,
  };
}
