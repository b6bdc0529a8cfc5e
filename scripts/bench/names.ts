/** Lists of names of any length. */
import type { Nameable } from '#core/gazetteer/compile.ts';

export const aliasesOf = (list: readonly Nameable[]): string[] => list.flatMap((entry) => entry.aliases.map(({ text }) => text));

const SYLLABLES = 'ba de fi go hu ka le mi no pu ra se ti vo zu gri stan dor wel mak'.split(' ');

/** `count` made-up names, five to an entry, half of them designations. */
export function madeUp(count: number): Nameable[] {
  const word = (i: number) => [i, i * 7 + 3, i * 13 + 5].map((n, k) => SYLLABLES[(n >> k) % SYLLABLES.length]).join('');
  return Array.from({ length: Math.ceil(count / 5) }, (_, i) => {
    const name = `${word(i)}${i % 89}`.replace(/^./, (first) => first.toUpperCase());
    const designation = `${'ABCDEFGHKLMNPRSTUVXYZ'[i % 21]}${'BCDGHJKLMN'[i % 10]}-${i}`;
    const texts = [designation, `${designation}M`, `${designation} ${name}`, name, `${name} ${word(i + 77)}`];
    return { kind: 'missile' as const, aliases: texts.map((text) => ({ text, type: 'designation' as const })) };
  });
}
