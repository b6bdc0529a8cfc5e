/** The figures as a picture for the documents: how far each is from its budget, and how costs grow. Plain SVG, light and dark. */
import { type Figure, isKept } from './figure.ts';

const WIDTH = 960;
const ROW = 22;
const TOP = 84;
/** Where the places of the budget's share lie, and where the columns of numbers begin. */
const PLOT = { left: 400, right: 560 };
const COLUMN = 126;
/** Shares of the budget at the edges of the plot, as powers of ten. */
const EDGES = [-1, 1.3] as const;
const CURVE = { width: 400, height: 150 };

const STYLE = `
  .back { fill: #ffffff }
  text { font: 12px system-ui, sans-serif; fill: #1f2328 }
  .quiet { fill: #59636e } .head { font-weight: 600 } .number { text-anchor: end; font-variant-numeric: tabular-nums }
  .over { font-weight: 700 } .line { stroke: #d1d9e0 } .budget { stroke: #59636e; stroke-dasharray: 3 3 }
  .s0 { fill: #0969da; stroke: #0969da } .s1 { fill: #1a7f37; stroke: #1a7f37 } .s2 { fill: #bc4c00; stroke: #bc4c00 }
  polyline { fill: none !important; stroke-width: 1.5 }
  @media (prefers-color-scheme: dark) {
    .back { fill: #0d1117 } text { fill: #e6edf3 } .quiet { fill: #9198a1 } .line { stroke: #3d444d } .budget { stroke: #9198a1 }
    .s0 { fill: #4493f8; stroke: #4493f8 } .s1 { fill: #3fb950; stroke: #3fb950 } .s2 { fill: #db6d28; stroke: #db6d28 }
  }`;

type Results = Readonly<Record<string, readonly Figure[]>>;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const label = (x: number, y: number, text: string, classes = ''): string => `<text x="${x}" y="${y}"${classes && ` class="${classes}"`}>${escaped(text)}</text>`;
const rule = (x1: number, y1: number, x2: number, y2: number, classes = 'line'): string => `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" class="${classes}"/>`;

/** Each browser has a shape as well as a colour. */
function dot(series: number, x: number, y: number): string {
  const at = (dx: number, dy: number) => `${(x + dx).toFixed(1)},${(y + dy).toFixed(1)}`;
  const shape =
    series === 0
      ? `<circle cx="${x.toFixed(1)}" cy="${y}" r="4"`
      : `<polygon points="${(series === 1 ? [at(-4, -4), at(4, -4), at(4, 4), at(-4, 4)] : [at(0, -5), at(5, 4), at(-5, 4)]).join(' ')}"`;
  return `${shape} class="s${series}"/>`;
}

/** The part of the budget that a figure takes; above 1, it is not kept. */
function share({ value, budget = 1, least }: Figure): number {
  return least ? budget / value : value / budget;
}

function table(results: Results): { readonly parts: readonly string[]; readonly height: number } {
  const wheres = Object.keys(results);
  const whats = [...new Set(Object.values(results).flatMap((figures) => figures.filter(({ budget }) => budget !== undefined).map(({ what }) => what)))];
  const place = (part: number) => {
    const [least, most] = EDGES;
    const clamped = Math.min(Math.max(Math.log10(part), least), most);
    return PLOT.left + ((clamped - least) / (most - least)) * (PLOT.right - PLOT.left);
  };
  const bottom = TOP + whats.length * ROW;
  const parts = [
    label(16, 28, 'What Fieldnote costs, and what it may cost', 'head'),
    label(16, 46, 'Left of the dashed line: within budget. One step of the scale is ten times. Bold: budget not kept.', 'quiet'),
    label(place(1) - 22, TOP - 12, 'budget', 'quiet'),
    ...wheres.map((where, i) => dot(i, PLOT.right + 30 + i * COLUMN, TOP - 16) + label(PLOT.right + 38 + i * COLUMN, TOP - 12, where.replace(/^(\w+) v?(\d+).*/, '$1 $2'), 'head')),
    rule(place(0.1), TOP, place(0.1), bottom),
    rule(place(10), TOP, place(10), bottom),
    rule(place(1), TOP - 6, place(1), bottom, 'budget'),
  ];
  for (const [i, what] of whats.entries()) {
    const y = TOP + i * ROW + 15;
    parts.push(rule(16, y + 6, WIDTH - 8, y + 6), label(16, y, what));
    for (const [series, where] of wheres.entries()) {
      const figure = results[where]?.find((one) => one.what === what && one.budget !== undefined);
      if (!figure) continue;
      parts.push(dot(series, place(share(figure)), y - 4));
      parts.push(
        label(PLOT.right + 118 + series * COLUMN, y, `${figure.value.toLocaleString('en')}${figure.unit ? ` ${figure.unit}` : ''}`, isKept(figure) ? 'number' : 'number over'),
      );
    }
  }
  return { parts, height: bottom };
}

/** A curve of the figures whose names match, by the number in the name. */
function curve(results: Results, title: string, pattern: RegExp, left: number, top: number): string[] {
  const series = Object.values(results).map((figures) => figures.filter(({ what }) => pattern.test(what)));
  const steps = [...new Set(series.flat().map(({ what }) => pattern.exec(what)?.[1] as string))];
  const most = Math.max(1, ...series.flat().map(({ value }) => value));
  const x = (i: number) => left + 40 + (i * (CURVE.width - 80)) / Math.max(1, steps.length - 1);
  const y = (value: number) => top + CURVE.height - (value / most) * (CURVE.height - 30);
  const parts = [
    label(left, top, title, 'head'),
    rule(left, top + CURVE.height, left + CURVE.width, top + CURVE.height),
    label(left, y(most) + 4, String(Math.round(most)), 'quiet'),
  ];
  for (const [i, step] of steps.entries()) parts.push(`<text x="${x(i)}" y="${top + CURVE.height + 18}" class="quiet" text-anchor="middle">${escaped(step)}</text>`);
  for (const [s, figures] of series.entries()) {
    const points = figures.map(({ what, value }) => [x(steps.indexOf(pattern.exec(what)?.[1] as string)), y(value)] as const);
    if (points.length === 0) continue;
    parts.push(`<polyline points="${points.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join(' ')}" class="s${s}"/>`, ...points.map(([px, py]) => dot(s, px, py)));
  }
  return parts;
}

/** An SVG document of the results, by where they were measured. */
export function pictureOf(results: Results): string {
  const { parts, height } = table(results);
  const top = height + 44;
  const curves = [
    ...curve(results, 'Scan of prose, × charCodeAt loop, by number of names', /^scan of prose, ([\d,]+ names), × floor$/, 16, top),
    ...curve(results, 'Walk and match, × textContent, by size of the page', /^walk and match, page of (\d+ [kM]B), × textContent$/, 500, top),
  ];
  const total = top + CURVE.height + 36;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${total}" width="${WIDTH}" height="${total}" role="img" aria-label="Costs of Fieldnote beside their budgets">
<style>${STYLE}
</style>
<rect width="${WIDTH}" height="${total}" class="back"/>
${[...parts, ...curves].join('\n')}
</svg>
`;
}
