/** An outline icon as the data of a single path. */

/** Elements of an icon in order: tag and attributes. */
function elementsOf(svg: string): { tag: string; attributes: Record<string, string> }[] {
  const inner = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1);
  return [...inner.matchAll(/<(path|circle|rect|line|polyline|polygon|ellipse)\b([^>]*)>/g)].map(([, tag = '', rest = '']) => ({
    tag,
    attributes: Object.fromEntries([...rest.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])),
  }));
}

/**
 * Path data that draws the whole icon.
 * @throws Error for an element it cannot draw as a path.
 */
export function pathOf(svg: string): string {
  return elementsOf(svg)
    .map(({ tag, attributes }) => {
      const n = (key: string) => Number(attributes[key] ?? 0);
      switch (tag) {
        case 'path':
          return absoluteStart(attributes.d ?? '');
        case 'circle':
          return ring(n('cx'), n('cy'), n('r'), n('r'));
        case 'ellipse':
          return ring(n('cx'), n('cy'), n('rx'), n('ry'));
        case 'line':
          return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`;
        case 'rect':
          return box(n('x'), n('y'), n('width'), n('height'), n('rx') || n('ry'));
        case 'polyline':
          return `M${attributes.points ?? ''}`;
        case 'polygon':
          return `M${attributes.points ?? ''}z`;
        default:
          throw new Error(`An icon has a <${tag}>`);
      }
    })
    .join('');
}

/** A leading `m` is absolute only in a path of its own; joined to another it would be relative, and its further pairs are lines. */
function absoluteStart(d: string): string {
  const start = /^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)\s*(.*)$/s.exec(d);
  if (!start) return d;
  const [, x, y, rest = ''] = start;
  return /^[-\d.]/.test(rest) ? `M${x} ${y}l${rest}` : `M${x} ${y}${rest}`;
}

function ring(x: number, y: number, rx: number, ry: number): string {
  return `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${rx * 2} 0a${rx} ${ry} 0 1 0 ${-rx * 2} 0`;
}

function box(x: number, y: number, width: number, height: number, r: number): string {
  if (r === 0) return `M${x} ${y}h${width}v${height}h${-width}z`;
  const [w, h] = [width - 2 * r, height - 2 * r];
  return `M${x + r} ${y}h${w}a${r} ${r} 0 0 1 ${r} ${r}v${h}a${r} ${r} 0 0 1 ${-r} ${r}h${-w}a${r} ${r} 0 0 1 ${-r} ${-r}v${-h}a${r} ${r} 0 0 1 ${r} ${-r}z`;
}
