/** Words with the numbers of their sources, which never stand alone at the beginning of a line. */
import type { ComponentChildren } from 'preact';
import { Cite, type CiteProps } from './cite.tsx';

/** Characters of a last word and its numbers that fit the narrowest column; what is longer has to be torn. */
const LONGEST = 24;

/** "3 Jul 2025", "Jul 3, 2025", "September 2018". */
const DATE = String.raw`(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} (?:\d{1,2}, )?\d{4}`;
/** "MiG-31", "Kh-47M2": a hyphen and a number behind a few letters. */
const DESIGNATION = String.raw`\p{L}[\p{L}\p{N}]{0,5}-\d[\p{L}\p{N}/]{0,6}`;
const WHOLE = new RegExp(String.raw`(?<![\p{L}\p{N}-])(${DATE}|${DESIGNATION})(?![\p{L}\p{N}])`, 'u');
/** The last word, or a date at the end. */
const LAST = new RegExp(String.raw`(?<!\S)(?:${DATE}|\S*)$`);

interface CitedProps extends CiteProps {
  readonly text: string;
}

/** Browsers may break a line before any button, whatever character stands there: so the last word and the button are one piece. */
export function Cited({ text, numbers, t, onCite }: CitedProps) {
  const cut = text.search(LAST);
  const last = text.slice(cut);
  const cite = <Cite numbers={numbers} t={t} onCite={onCite} />;
  if (numbers.length === 0 || last.length + numbers.join(', ').length > LONGEST)
    return (
      <>
        <Words text={text} />
        {cite}
      </>
    );
  return (
    <>
      <Words text={text.slice(0, cut)} />
      <Together>
        {last}
        {cite}
      </Together>
    </>
  );
}

interface LedProps extends CitedProps {
  /** Said first and strongly; may be empty, as the text may. */
  readonly lead: string;
  readonly between: ComponentChildren;
}

/** A lead and what follows from it. */
export function Led({ lead, between, ...cited }: LedProps) {
  if (lead === '') return <Cited {...cited} />;
  if (cited.text === '')
    return (
      <strong>
        <Cited {...cited} text={lead} />
      </strong>
    );
  return (
    <>
      <strong>{lead}</strong>
      {between}
      <Cited {...cited} />
    </>
  );
}

/** Words among which designations are not broken at their hyphen, nor dates. */
export function Words({ text }: { readonly text: string }) {
  return <>{text.split(WHOLE).map((part, place) => (place % 2 === 1 ? <Together key={place}>{part}</Together> : part))}</>;
}

/** What stays on one line. */
export function Together({ children }: { readonly children: ComponentChildren }) {
  return <span class="together">{children}</span>;
}
