import { classAt } from './characters.ts';
import { IGNORED } from './classes.ts';

/** A text without what is ignored. */
export function visibleText(original: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i <= original.length; i++) {
    if (i < original.length && classAt(original, i) !== IGNORED) continue;
    parts.push(original.slice(from, i));
    from = i + 1;
  }
  return parts.join('');
}
