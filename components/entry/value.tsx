/** A value with what stands in brackets behind a converted figure (the reader's customary unit, the source's own) and its source numbers. */
import type { ValueLine } from '#core/card/fact-rows.ts';
import { inBrackets } from '#core/card/value.ts';
import { Cite, type CiteProps } from './cite.tsx';
import { Cited, Together, Words } from './cited.tsx';

interface ValueProps extends Omit<CiteProps, 'numbers'> {
  readonly line: Pick<ValueLine, 'text' | 'numbers' | 'customary' | 'original'>;
}

/** No brackets where nothing was converted. */
export function Value({ line, t, onCite }: ValueProps) {
  const { text, numbers, customary, original } = line;
  const brackets = inBrackets({ customary, original }, t);
  if (brackets === undefined) return <Cited text={text} numbers={numbers} t={t} onCite={onCite} />;
  return (
    <>
      <Words text={`${text} `} />
      <Together>
        <span class="original" title={original === undefined || customary !== undefined ? undefined : t('card.asGiven')}>
          {`(${brackets})`}
        </span>
        <Cite numbers={numbers} t={t} onCite={onCite} />
      </Together>
    </>
  );
}
