/** How the reader wants to read: when cards open, how marks look. Where Fieldnote works is told by the site rules. */

/** How long the pointer rests before a card opens; `never` leaves it to keyboard and tap. */
export const PACES = ['quick', 'normal', 'slow', 'never'] as const;
export type Pace = (typeof PACES)[number];

export const MARK_STYLES = ['dotted', 'solid', 'tint'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

export interface Settings {
  readonly pace: Pace;
  readonly mark: MarkStyle;
}

/** Key in storage.local. */
export const SETTINGS_KEY = 'settings';

export const DEFAULT_SETTINGS: Settings = { pace: 'normal', mark: 'dotted' };

/** Settings out of what was stored, by this version or another: what is not known falls back to its default. */
export function settingsOf(stored: unknown): Settings {
  const { pace, mark } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  return {
    pace: PACES.find((each) => each === pace) ?? DEFAULT_SETTINGS.pace,
    mark: MARK_STYLES.find((each) => each === mark) ?? DEFAULT_SETTINGS.mark,
  };
}
