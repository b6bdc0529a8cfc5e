/** The bundled heads for popup and reference: a file of their own, read when lists are first wanted. */
import type { Head } from '#core/card/head.ts';

/**
 * Reads once; after a failure the next question reads again.
 * @param load imports the module of the build that holds them as JSON.
 */
export function createBundledHeads(load: () => Promise<{ readonly HEADS: string }>): () => Promise<readonly Head[]> {
  let heads: Promise<readonly Head[]> | undefined;
  return () => {
    heads ??= load().then(
      ({ HEADS }) => JSON.parse(HEADS) as Head[],
      (error: unknown) => {
        heads = undefined;
        throw error;
      },
    );
    return heads;
  };
}
