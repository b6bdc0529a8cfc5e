/** Waits before asking again for code that could not be had, in milliseconds: on a page that never changes nothing else would ask. */
export const RETRIES_MS = [2_000, 10_000, 30_000];
