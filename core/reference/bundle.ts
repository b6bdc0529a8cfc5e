/** Fitting prefetched cards into one small message. */
import type { CardData } from '#core/contract/card.ts';
import { briefCard, type CardParts, headCard, KEY_FACTS } from './card-data.ts';

/** Bytes of the cards of one answer: a message of this size takes 2–4 ms in both browsers. */
export const BUNDLE_BYTES = 58_000;

/** Facts of the forms between everything that is fetched ahead and the bare head. */
const SLOTS = [KEY_FACTS, 3, 0] as const;

/**
 * Cards in the order asked (nearest to the viewport first), within the budget. Every card gets its head before any gets
 * more, then the first ones get status, links and facts: what is missing is filled in when the card opens. Forty heads
 * take about 25 kB, so all fit; should one not, it is left out and can be asked again.
 */
export function fitCards(parts: readonly CardParts[], budget: number = BUNDLE_BYTES): CardData[] {
  const cards: CardData[] = [];
  let left = budget;
  for (const part of parts) {
    const bare = headCard(part);
    const size = bytesOf(bare);
    if (size > left) break;
    left -= size;
    cards.push(bare);
  }
  for (const [i, bare] of cards.entries()) {
    const room = left + bytesOf(bare);
    const form = SLOTS.map((slots) => briefCard(parts[i] as CardParts, slots)).find((one) => bytesOf(one) <= room);
    if (!form) continue;
    left = room - bytesOf(form);
    cards[i] = form;
  }
  return cards;
}

/** Bytes of a value as UTF-8 JSON. */
export function bytesOf(value: unknown): number {
  const text = JSON.stringify(value);
  let bytes = text.length;
  // A unit above ASCII takes one byte more, above U+07FF two; a surrogate pair is four bytes in two units.
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
