/** The card as the content script uses it: drawn into a shadow root, whole, at once. */
import { render } from 'preact';
import type { CardTextOptions } from '#core/card/card-text.ts';
import type { CardView } from '#core/contract/card-view.ts';
import { Card } from './card.tsx';

interface CardViewOptions extends Pick<CardTextOptions, 't' | 'locale'> {
  /** Styles of the card; adopted as a constructed sheet, which no page policy can block. */
  readonly css: string;
  /** Gives today, `YYYY-MM-DD`. */
  readonly today: () => string;
}

/**
 * Makes the view. Preact draws in the calling task, so that the root can be measured right after; only what a reader
 * opens inside the card is drawn later, and then the card says `resized`.
 */
export function createCardView({ css, today, ...words }: CardViewOptions): CardView<ShadowRoot> {
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
      render(<Card model={model} dispatch={dispatch} wording={{ ...words, today: today() }} />, root);
    },
    unmount(root) {
      render(null, root);
    },
  };
}
