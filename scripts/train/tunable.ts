/**
 * The judge with weights that can be turned. Pages get constants, which the minifier writes into the code; the trainer has
 * Node load the same code with variables in their place, so that what is fitted is what ships and the product carries no
 * switch for it.
 */
import { registerHooks } from 'node:module';
import type { Values } from './values.ts';

const WEIGHTS = new URL('../../core/mention/weights.ts', import.meta.url).href;
const TUNABLE = `${WEIGHTS}?tunable`;

interface Tunable {
  turnTo(values: Values): void;
}

/** The source of a module that exports what `shipped` does, as variables, and a function that sets them. */
function sourceOf(shipped: Readonly<Record<string, unknown>>): string {
  const exports = Object.entries(shipped);
  const setters = exports.map(([name, value]) =>
    typeof value === 'number' ? `${name} = values.${name};` : `for (const key of Object.keys(${name})) ${name}[key] = values['${name}.' + key];`,
  );
  return [...exports.map(([name, value]) => `export let ${name} = ${JSON.stringify(value)};`), 'export function turnTo(values) {', ...setters, '}'].join('\n');
}

/**
 * Has every later import of the weights get the variables. To be called before anything that judges is imported.
 * @param shipped the module of weights, imported before.
 * @returns a function that sets all of them.
 */
export async function makeTunable(shipped: Readonly<Record<string, unknown>>): Promise<Tunable['turnTo']> {
  const source = sourceOf(shipped);
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      return found.url === WEIGHTS ? { ...found, url: TUNABLE, format: 'module' } : found;
    },
    load: (url, context, next) => (url === TUNABLE ? { format: 'module', source, shortCircuit: true } : next(url, context)),
  });
  const { turnTo } = (await import(TUNABLE)) as Tunable;
  return turnTo;
}
