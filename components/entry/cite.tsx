/** Source numbers beside a value or sentence, in brackets: raised numbers alone read as exponents ("5³¹"), and were copied as digits. */
import type { Translate } from '#core/i18n.ts';

export interface CiteProps {
  readonly numbers: readonly number[];
  readonly t: Translate;
  /** Shows these sources. */
  readonly onCite: (numbers: readonly number[]) => void;
}

/**
 * One target for all numbers of a value: several of 24 px each would tear the line apart, and a reader wants to see the
 * sources of a value together. A button, because a fragment link in a shadow root would change the page's address.
 */
export function Cite({ numbers, t, onCite }: CiteProps) {
  if (numbers.length === 0) return null;
  return (
    <button type="button" class="cite" aria-label={t('entry.cite', [numbers.join(', ')], numbers.length)} onClick={() => onCite(numbers)}>
      [{numbers.join(', ')}]
    </button>
  );
}
