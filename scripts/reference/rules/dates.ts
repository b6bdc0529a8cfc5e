import { firstDay, isBefore } from '#core/entry/dates.ts';
import type { EntryRule } from './rule.ts';

/** Nothing is known from the future, intervals run forwards, and the status history is in order. */
export const dates: EntryRule = {
  name: 'dates',
  *check(entry, { today }) {
    for (const list of ['facts', 'status', 'relations'] as const) {
      for (const [i, claim] of entry[list].entries()) {
        if (claim.asOf && firstDay(claim.asOf) > today) yield { at: [list, i, 'asOf'], message: 'As of a day that has not come' };
      }
    }
    for (const list of ['facts', 'status', 'events', 'relations'] as const) {
      for (const [i, claim] of entry[list].entries()) {
        if (claim.verified && claim.verified > today) yield { at: [list, i, 'verified'], message: 'Verified on a day that has not come' };
      }
    }
    for (const [id, source] of Object.entries(entry.sources)) {
      if (source.accessed > today) yield { at: ['sources', id, 'accessed'], message: 'Accessed on a day that has not come' };
      if (source.date && firstDay(source.date) > source.accessed) yield { at: ['sources', id, 'date'], message: 'Published after it was accessed' };
    }
    let previous: string | undefined;
    for (const [i, status] of entry.status.entries()) {
      if (status.from && status.until && isBefore(status.until, status.from)) yield { at: ['status', i], message: 'Ends before it begins' };
      if (status.from && previous && isBefore(status.from, previous)) yield { at: ['status', i, 'from'], message: 'Status history runs from the oldest to the newest' };
      previous = status.from ?? previous;
    }
    for (const [i, event] of entry.events.entries()) {
      const before = entry.events[i - 1];
      if (before && isBefore(event.date, before.date)) yield { at: ['events', i, 'date'], message: 'Events run from the oldest to the newest' };
    }
  },
};
