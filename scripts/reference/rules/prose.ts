import type { EntryRule } from './rule.ts';

const PUFF =
  /\b(most advanced|deadliest|game[- ]chang|state[- ]of[- ]the[- ]art|cutting[- ]edge|world['’]s best|world-class|formidable|feared|legendary|revolutionary|unmatched|highly capable|next-level)\b/i;
const TIMELY = /\b(currently|recently|now|today|this year|last year|so far|soon|at present|upcoming)\b/i;

/** Sentences are plain, neutral and, in the summary, time-free: what changes belongs into dated facts. */
export const prose: EntryRule = {
  name: 'prose',
  *check(entry) {
    const puff = PUFF.exec(entry.summary);
    if (puff) yield { at: ['summary'], message: `Praise is not a fact: "${puff[0]}"` };
    const timely = TIMELY.exec(entry.summary);
    if (timely) yield { at: ['summary'], message: `The summary is time-free: "${timely[0]}"` };
    if (/\d{4}/.test(entry.summary) && !/\b(19|20)\d{2}\b/.test(entry.summary)) yield { at: ['summary'], message: 'Figures belong into facts, with their source' };
    if (!/[.]$/.test(entry.summary)) yield { at: ['summary'], message: 'The summary is a sentence and ends with a full stop' };
    if (entry.summary.includes('!')) yield { at: ['summary'], message: 'No exclamation marks' };
    for (const [i, relation] of entry.relations.entries()) {
      if (!/[.]$/.test(relation.text)) yield { at: ['relations', i, 'text'], message: 'A relation is told in a sentence with a full stop' };
    }
    for (const [i, event] of entry.events.entries()) {
      if (!/[.]$/.test(event.text)) yield { at: ['events', i, 'text'], message: 'An event is told in a sentence with a full stop' };
    }
  },
};
