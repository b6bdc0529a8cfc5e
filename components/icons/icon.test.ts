import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS } from '#core/entry/kinds.ts';
import { shapesModule } from '../../scripts/gallery/icons.ts';
import { pathOf } from '../../scripts/gallery/svg-path.ts';
import { KIND_ICONS } from './icon.tsx';

describe('shapes.ts', () => {
  it('is what the generator makes of lucide-static', () => {
    expect(readFileSync(new URL('./shapes.ts', import.meta.url), 'utf8')).toBe(shapesModule());
  });
});

describe('KindIcon', () => {
  it.each(Object.entries(KINDS))('has an icon for %s', (_, row) => {
    expect(KIND_ICONS).toContain(row.icon);
  });
});

describe('pathOf', () => {
  it.each([
    ['<svg><path d="m6 6 12 12" /></svg>', 'M6 6l12 12'],
    ['<svg><path d="m9 18 6-6-6-6" /></svg>', 'M9 18l6-6-6-6'],
    ['<svg><path d="m5 8h3" /></svg>', 'M5 8h3'],
    ['<svg><line x1="1" x2="3" y1="2" y2="4" /></svg>', 'M1 2L3 4'],
    ['<svg><circle cx="12" cy="12" r="10" /></svg>', 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0'],
    ['<svg><rect x="1" y="2" width="3" height="4" /></svg>', 'M1 2h3v4h-3z'],
  ])('%s', (svg, path) => {
    expect(pathOf(svg)).toBe(path);
  });
});
