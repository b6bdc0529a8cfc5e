/** The card as the content script uses it: drawn into a shadow root, whole, at once. */
import { render } from 'preact';
import type { CardTextOptions } from '#core/card/card-text.ts';
import type { CardView } from '#core/contract/card-view.ts';
import type { UnitSystem } from '#core/settings/settings.ts';
import { Card } from './card.tsx';

interface CardViewOptions extends Pick<CardTextOptions, 't' | 'locale'> {
  /** Styles of the card; adopted as a constructed sheet, which no page policy can block. */
  readonly css: string;
  /** Gives today, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Gives the units that the reader wants now. */
  readonly units?: () => UnitSystem;
}

/**
 * Makes the view. Preact draws in the calling task, so that the root can be measured right after; only what a reader
 * opens inside the card is drawn later, and then the card says `resized`.
 */
export function createCardView({ css, today, units, ...words }: CardViewOptions): CardView<ShadowRoot> {
  let sheet: CSSStyleSheet | undefined;
  const sheetOf = () => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    return sheet;
  };
  return {
    render(root, model, dispatch) {
      const styles = sheetOf();
      if (!root.adoptedStyleSheets.includes(styles)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styles];
      render(<Card model={model} dispatch={dispatch} wording={{ ...words, today: today(), units: units?.() }} />, root);
    },
    unmount(root) {
      render(null, root);
    },
  };
}
