/** `core/mention/weights.ts` as text. */
import { PARAMETERS, type Parameter } from './parameters.ts';
import type { Values } from './values.ts';

/** Longest line of a comment, in characters. */
const LINE = 120;

const HEAD = `/**
 * The weights of pass 2, learnt by \`npm run -s train -- --write\` from our own sentences and texts: edit
 * scripts/train/parameters.ts, not this file. A candidate starts at its policy's prior, gathers what speaks for and
 * against it, and is a mention at or above the threshold (limits.ts). All are eighths, which add up without rounding.
 */
import type { Policy } from '#core/gazetteer/format.ts';
`;

const split = (name: string): readonly [string, string | undefined] => {
  const [head = '', member] = name.split('.');
  return [head, member];
};

function comment(meaning: string | undefined): string[] {
  if (meaning === undefined) return [];
  const lines: string[] = [];
  for (const word of meaning.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length === 1 ? [`/** ${lines[0]} */`] : ['/**', ...lines.map((line) => ` * ${line}`), ' */'];
}

function declaration(name: string, members: readonly Parameter[], values: Values): string {
  const valueOf = (parameter: Parameter) => String(values[parameter.name]);
  const [first] = members as readonly [Parameter];
  const [, member] = split(first.name);
  if (member === undefined) return `export const ${name} = ${valueOf(first)};`;
  if (member === '0') return `export const ${name} = [${members.map(valueOf).join(', ')}] as const;`;
  return `export const ${name}: Readonly<Record<Policy, number>> = { ${members.map((one) => `${split(one.name)[1]}: ${valueOf(one)}`).join(', ')} };`;
}

/** The module that ships `values`. */
export function render(values: Values): string {
  const byName = Map.groupBy(PARAMETERS, ({ name }) => split(name)[0]);
  const lines = [...byName].flatMap(([name, members]) => [...comment(members[0]?.meaning), declaration(name, members, values)]);
  return `${HEAD}\n${lines.join('\n')}\n`;
}
