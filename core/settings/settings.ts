/** How the reader wants to read: when cards open, what is marked, how marks look, in which units. Where Fieldnote works is told by the site rules. */
import { KIND_IDS, type Kind } from '#core/entry/kinds.ts';

/**
 * How long the pointer rests before a card opens. `key`: at once, but only while Shift is held; `click`: on a click on a
 * mark that is no link; `never` leaves it to keyboard and tap.
 */
export const PACES = ['quick', 'normal', 'slow', 'key', 'click', 'never'] as const;
export type Pace = (typeof PACES)[number];

export const MARK_STYLES = ['dotted', 'solid', 'tint'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** Which of several mentions of an entry are marked: all, the first under each heading, the first on the page. */
export const DENSITIES = ['all', 'section', 'page'] as const;
export type Density = (typeof DENSITIES)[number];

/** Whether marks are printed with the page. */
export const PRINTS = ['plain', 'marked'] as const;
export type Print = (typeof PRINTS)[number];

/** Whether figures of the page's own sentence are shown beside those of the reference. */
export const FIGURES = ['beside', 'none'] as const;
export type Figures = (typeof FIGURES)[number];

/** Metric alone, metric with the customary figure beside it, or each figure as its source gives it. */
export const UNIT_SYSTEMS = ['metric', 'customary', 'source'] as const;
export type UnitSystem = (typeof UNIT_SYSTEMS)[number];

export interface Settings {
  readonly pace: Pace;
  readonly mark: MarkStyle;
  readonly density: Density;
  readonly print: Print;
  readonly figures: Figures;
  readonly units: UnitSystem;
  /** Kinds whose entries are marked nowhere; search and lists have them as ever. In the order of `KIND_IDS`. */
  readonly unmarkedKinds: readonly Kind[];
  /** Languages whose names are marked nowhere, by their codes, also of those that no name is in; names without a language, and those that entries go by, are marked whatever they are. */
  readonly unmarkedLanguages: readonly string[];
}

/** Key in storage.local. */
export const SETTINGS_KEY = 'settings';

export const DEFAULT_SETTINGS: Settings = {
  pace: 'normal',
  mark: 'dotted',
  density: 'all',
  print: 'plain',
  figures: 'beside',
  units: 'metric',
  unmarkedKinds: [],
  unmarkedLanguages: [],
};

/** Settings out of what was stored, by this version or another: what is not known falls back to its default. */
export function settingsOf(stored: unknown): Settings {
  const { pace, mark, density, print, figures, units, unmarkedKinds, unmarkedLanguages } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  return {
    pace: PACES.find((each) => each === pace) ?? DEFAULT_SETTINGS.pace,
    mark: MARK_STYLES.find((each) => each === mark) ?? DEFAULT_SETTINGS.mark,
    density: DENSITIES.find((each) => each === density) ?? DEFAULT_SETTINGS.density,
    print: PRINTS.find((each) => each === print) ?? DEFAULT_SETTINGS.print,
    figures: FIGURES.find((each) => each === figures) ?? DEFAULT_SETTINGS.figures,
    units: UNIT_SYSTEMS.find((each) => each === units) ?? DEFAULT_SETTINGS.units,
    unmarkedKinds: Array.isArray(unmarkedKinds) ? KIND_IDS.filter((kind) => unmarkedKinds.includes(kind)) : [],
    unmarkedLanguages: Array.isArray(unmarkedLanguages) ? unmarkedLanguages.filter((one) => typeof one === 'string') : [],
  };
}

/** The languages with one of them marked again, or no longer; each once, in order. */
export function withLanguage(unmarked: readonly string[], language: string, marked: boolean): readonly string[] {
  const others = unmarked.filter((one) => one !== language);
  return marked ? others : [...others, language].sort();
}

/** The kinds with one of them marked again, or no longer. */
export function withKind(unmarked: readonly Kind[], kind: Kind, marked: boolean): readonly Kind[] {
  return KIND_IDS.filter((one) => (one === kind ? !marked : unmarked.includes(one)));
}
