/** Words with the numbers of their sources, which never stand alone at the beginning of a line. */
import type { ComponentChildren } from 'preact';
import { Cite, type CiteProps } from './cite.tsx';

/** Characters of a last word and its numbers that fit the narrowest column; what is longer has to be torn. */
const LONGEST = 24;

interface CitedProps extends CiteProps {
  readonly text: string;
}

/** Browsers may break a line before any button, whatever character stands there: so the last word and the button are one piece. */
export function Cited({ text, numbers, t, onCite }: CitedProps) {
  const cut = text.lastIndexOf(' ') + 1;
  const last = text.slice(cut);
  const cite = <Cite numbers={numbers} t={t} onCite={onCite} />;
  if (numbers.length === 0 || last.length + numbers.join(', ').length > LONGEST)
    return (
      <>
        {text}
        {cite}
      </>
    );
  return (
    <>
      {text.slice(0, cut)}
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
  readonly between: string;
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

/** What stays on one line. */
export function Together({ children }: { readonly children: ComponentChildren }) {
  return <span class="together">{children}</span>;
}
