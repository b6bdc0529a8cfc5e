import { defineConfig } from 'vitest/config';

/** Unit and component tests: Node by default, happy-dom where a file's first line asks for it. */
export default defineConfig({
  test: {
    include: [
      'core/**/*.test.ts',
      'page/**/*.test.ts',
      'components/**/*.test.{ts,tsx}',
      'extension/**/*.test.ts',
      'scripts/**/*.test.ts',
      'tests/unit/**/*.test.ts',
      'tests/*.test.ts',
    ],
    setupFiles: ['tests/setup.ts'],
    environment: 'node',
    // Properties and lists of ten thousand take seconds where other work shares the processor.
    testTimeout: 30_000,
    restoreMocks: true,
  },
});
