import type { Gazetteer } from './format.ts';

/** What is made from a gazetteer when it is first asked for, and kept as long as the gazetteer is. */
export function onceFor<T extends object>(make: (gazetteer: Gazetteer) => T): (gazetteer: Gazetteer) => T {
  const made = new WeakMap<Gazetteer, T>();
  return (gazetteer) => {
    let known = made.get(gazetteer);
    if (!known) made.set(gazetteer, (known = make(gazetteer)));
    return known;
  };
}
