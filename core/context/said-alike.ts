/** Which of several sentences speak of what a text speaks of: by the proper names that both have. English only. */

/** A word with a capital in the middle of things, or one of capitals: Türkiye, India's, SSB. Designations have digits and are everywhere. */
const NAME = /(?<![\p{L}\p{N}-])(?:\p{Lu}[\p{Ll}]{3,}|\p{Lu}{3,})(?![\p{L}\p{N}-])/gu;
/** So many letters tell one country from another and take its adjective along: India and Indian, Türkiye and Turkish. */
const STEM = 4;
/** Names that stand in any sentence of the trade, and words that only begin sentences. */
const EVERYWHERE = new Set(
  'janu febr marc apri june july augu sept octo nove dece pres mini unit stat the this that thes thos with when whil afte befo both some from into they ther what whic hous defe'.split(
    ' ',
  ),
);

function stemsOf(text: string): Set<string> {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  return new Set([...plain.matchAll(NAME)].map(([word]) => word.slice(0, STEM).toLowerCase()).filter((stem) => !EVERYWHERE.has(stem)));
}

/** The items, those first that share most names with the text; equals keep their order. */
export function spokenOf<T>(said: string, items: readonly T[], textOf: (item: T) => string): T[] {
  const names = stemsOf(said);
  const shared = (item: T) => [...stemsOf(textOf(item))].filter((stem) => names.has(stem)).length;
  return items
    .map((item) => ({ item, shared: shared(item) }))
    .sort((a, b) => b.shared - a.shared)
    .map(({ item }) => item);
}
