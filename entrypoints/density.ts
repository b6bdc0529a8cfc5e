/** Injected ahead of the judging code where the reader wants fewer marks: leaves what thins them out. Wiring only. */
import { script } from '#extension/script.ts';
import { DENSITY_SLOT, thinMarks } from '#page/density.ts';

export default script(() => {
  Reflect.set(globalThis, DENSITY_SLOT, thinMarks);
});
