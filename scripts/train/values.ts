/** Values of weights by name; a member of a list or record has its key behind a full stop: `PRIOR.cue`, `NAMED_NEAR.2`. */
export type Values = Readonly<Record<string, number>>;

type Exported = number | readonly number[] | Readonly<Record<string, number>>;

/** The exports of the module of weights as values. */
export function flatten(exported: Readonly<Record<string, Exported>>): Values {
  return Object.fromEntries(
    Object.entries(exported).flatMap(([name, value]) => (typeof value === 'number' ? [[name, value]] : Object.entries(value).map(([key, one]) => [`${name}.${key}`, one]))),
  );
}

/** Weights are eighths: sums of them are exact, and the same in every engine. */
export function quantise(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Math.round(value * 8) / 8 + 0]));
}
