/** What changed between the day on which an article was published and the day of the reference. */
import type { CardEvent, CardStatus } from '#core/contract/card.ts';
import { firstDay, lastDay } from '#core/entry/dates.ts';
import type { ArticleDays } from './article-date.ts';

export interface SinceThen {
  /** How it stood when the article was published, when that is known and no longer so. */
  readonly before: CardStatus | undefined;
  /** How it then stood for single parties, where that was otherwise: suspended by one, left by another. */
  readonly exceptions: readonly CardStatus[];
  /** What it has become, oldest first: of everybody, or of single parties. */
  readonly steps: readonly CardStatus[];
  /** What else happened, newest first. */
  readonly events: readonly CardEvent[];
}

/**
 * @param status steps, oldest first, as an entry holds them.
 * @param events in any order.
 */
export function sinceThen(status: readonly CardStatus[], events: readonly CardEvent[], { published, revised }: ArticleDays): SinceThen {
  const later = (date: string | undefined): boolean => date !== undefined && firstDay(date) > lastDay(revised);
  const whole = status.filter((step) => step.parties === undefined);
  const before = stateOn(whole, published, revised);
  const now = whole.at(-1);
  // Only a change with a day of its own can be told to have come after the article.
  const changes = whole.filter((step, i) => later(step.from) && step.value !== whole[i - 1]?.value);
  // It came into being after the article: all that it became is news.
  const unborn = whole.length > 0 && whole.every((step) => step.from === undefined || later(step.from)) && later(whole[0]?.from);
  const changed = now !== undefined && changes.at(-1)?.value === now.value && (unborn || (before !== undefined && now.value !== before.value));
  const single = status.filter((step) => step.parties !== undefined && later(step.from) && !stoodBefore(status, step, published));
  const steps = status.filter((step) => (changed && changes.includes(step)) || single.includes(step));
  const told = new Set(steps.map((step) => step.from));
  return {
    before: changed ? before : undefined,
    exceptions: changed && before ? exceptionsOn(status, before, published, revised) : [],
    steps,
    // The event of a day on which a step begins says the same again.
    events: events.filter((event) => later(event.date) && !told.has(event.date)).sort((a, b) => b.date.localeCompare(a.date)),
  };
}

/** The step that held on every day from the first to the last date, or undefined when that is not known. */
function stateOn(steps: readonly CardStatus[], from: string, to: string): CardStatus | undefined {
  let state: CardStatus | undefined;
  for (const step of steps) {
    // A step without a beginning confirms the one before, or its day is not known.
    if (step.from === undefined) {
      if (state !== undefined && step.value !== state.value && step.asOf !== undefined && firstDay(step.asOf) <= lastDay(to)) return undefined;
      continue;
    }
    if (firstDay(step.from) > lastDay(to)) break;
    // It began while the article was being written, or may have.
    if (lastDay(step.from) > firstDay(from) && step.value !== state?.value) return undefined;
    state = step;
  }
  return state?.until !== undefined && firstDay(state.until) <= lastDay(to) ? undefined : state;
}

/** Steps of single parties that held on the day, the latest of each. */
function exceptionsOn(status: readonly CardStatus[], whole: CardStatus, published: string, revised: string): CardStatus[] {
  const held = status
    .slice(status.indexOf(whole) + 1)
    .filter(
      ({ parties, value, from, until }) =>
        parties !== undefined && value !== whole.value && from !== undefined && lastDay(from) <= firstDay(published) && (until === undefined || firstDay(until) > lastDay(revised)),
    );
  return [...new Map(held.map((step) => [step.parties?.join(), step])).values()];
}

/** Whether the same was so for these parties before: a later step may only say so again. */
function stoodBefore(status: readonly CardStatus[], { value, parties }: CardStatus, published: string): boolean {
  return status.some((step) => step.value === value && step.parties?.join() === parties?.join() && step.from !== undefined && firstDay(step.from) <= lastDay(published));
}
