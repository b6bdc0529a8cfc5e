/** What stands in brackets behind a converted figure: the reader's customary unit, and the source's own. */
import type { ValueLine } from '#core/card/fact-rows.ts';
import { inBrackets } from '#core/card/value.ts';
import type { Translate } from '#core/i18n.ts';

interface BracketsProps {
  readonly line: Pick<ValueLine, 'customary' | 'original'>;
  readonly t: Translate;
}

/** Nothing where nothing was converted. */
export function Brackets({ line, t }: BracketsProps) {
  const text = inBrackets(line, t);
  if (text === undefined) return null;
  return (
    <span class="original" title={line.original === undefined || line.customary !== undefined ? undefined : t('card.asGiven')}>
      {` (${text})`}
    </span>
  );
}
