/** How much room is left, before there is none. */
import type { Translate } from '#core/i18n.ts';
import { isNearLimit } from '#core/overlay/limits.ts';

interface RoomProps {
  readonly count: number;
  readonly limit: number;
  /** Key of the sentence: what there is, the limit, and what is left. */
  readonly words: 'mine.room' | 'packs.room';
  readonly t: Translate;
  readonly locale: string;
}

export function Room({ count, limit, words, t, locale }: RoomProps) {
  if (!isNearLimit(count, limit)) return null;
  const said = [count, limit, Math.max(0, limit - count)].map((number) => number.toLocaleString(locale));
  return <p class="room">{t(words, said)}</p>;
}
