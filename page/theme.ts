/** Light or dark: what the page really looks like behind a mention, whatever it says of itself. */

import { linkOf } from './tree.ts';

interface Colour {
  /** 0 to 1, as the eye weighs it. */
  readonly luminance: number;
  readonly alpha: number;
}

/**
 * Reads a computed colour. Browsers give `rgb()` for what was written in the old ways and keep newer spaces as they
 * are; of those the ones whose first number is a lightness are read, too.
 */
export function readColour(text: string): Colour | undefined {
  const [, space, inner] = /^(\w+)\((?:[a-z][\w-]*\s)?(.*)\)$/.exec(text) ?? [];
  if (!space || !inner) return undefined;
  const numbers = (inner.match(/-?[\d.]+(?:e-?\d+)?%?/g) ?? []).map((part) => (part.endsWith('%') ? Number.parseFloat(part) / 100 : Number(part)));
  const alpha = inner.includes('/') || numbers.length > 3 ? (numbers.pop() ?? 1) : 1;
  const [a = 0, b = 0, c = 0] = numbers;
  if (space.startsWith('rgb')) return { luminance: (0.2126 * a + 0.7152 * b + 0.0722 * c) / 255, alpha };
  if (space === 'color') return { luminance: 0.2126 * a + 0.7152 * b + 0.0722 * c, alpha };
  if (space === 'oklab' || space === 'oklch') return { luminance: a, alpha };
  if (space === 'lab' || space === 'lch') return { luminance: a / 100, alpha };
  return undefined;
}

/** The theme that suits the surroundings of an element. */
export function themeBehind(element: Element): 'light' | 'dark' {
  const view = element.ownerDocument.defaultView ?? window;
  for (let at: Element | null = element; at; ) {
    const style = view.getComputedStyle(at);
    const colour = readColour(style.backgroundColor);
    if (colour && colour.alpha > 0.5) return colour.luminance < 0.45 ? 'dark' : 'light';
    // A picture may be anything; the text on it was made to be read.
    if (style.backgroundImage !== 'none' && style.backgroundImage) break;
    const parent: Node | null = linkOf(at, 'parentNode');
    at = parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
    if (!at) return /dark/.test(style.colorScheme) && (!/light/.test(style.colorScheme) || view.matchMedia('(prefers-color-scheme: dark)').matches) ? 'dark' : 'light';
  }
  const ink = readColour(view.getComputedStyle(element).color);
  return ink && ink.luminance > 0.6 ? 'dark' : 'light';
}
