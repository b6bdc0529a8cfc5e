/**
 * Makes `components/icons/shapes.ts` out of lucide-static: each icon becomes the data of one SVG path, so that a card
 * carries about 150 bytes for each instead of a 500-byte file and a parser. After changing the list:
 * `npm run gallery -- icons`. `components/icons/icon.test.ts` fails when the result was edited by hand.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pathOf } from './svg-path.ts';

/** Our name → lucide's. No weapons, no crosshairs: shapes that tell kinds apart beside their words. */
export const ICONS = {
  // Kinds (core/entry/kinds.ts)
  airDefence: 'shield',
  missile: 'rocket',
  aircraft: 'plane',
  helicopter: 'helicopter',
  drone: 'drone',
  ship: 'ship',
  submarine: 'waves-arrow-down',
  vehicle: 'truck',
  artillery: 'spline',
  radar: 'radar',
  space: 'satellite',
  treaty: 'scroll-text',
  law: 'scale',
  pact: 'handshake',
  // Interface
  pin: 'pin',
  more: 'ellipsis',
  close: 'x',
  back: 'arrow-left',
  forward: 'chevron-right',
  down: 'chevron-down',
  up: 'chevron-up',
  external: 'arrow-up-right',
  search: 'search',
  jump: 'arrow-down',
  card: 'sticky-note',
  plus: 'plus',
  edit: 'pencil',
  remove: 'trash-2',
  check: 'check',
  warning: 'triangle-alert',
  info: 'info',
} as const;

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Text of the generated module. */
export function shapesModule(): string {
  const lines = Object.entries(ICONS).map(([name, file]) => {
    const svg = readFileSync(at(`node_modules/lucide-static/icons/${file}.svg`), 'utf8');
    const line = `export const ${name} = '${pathOf(svg)}';`;
    // As the formatter would break it.
    return line.length > 180 ? line.replace(' = ', ' =\n  ') : line;
  });
  const head = '/** Made by scripts/gallery/icons.ts from lucide-static (ISC licence): path data on a 24 × 24 grid. Do not edit. */\n';
  return `${head}${lines.join('\n')}\n`;
}

/** Writes the module. */
export function writeShapes(): void {
  writeFileSync(at('components/icons/shapes.ts'), shapesModule());
}
