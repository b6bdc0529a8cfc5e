/** Full path of a browser's executable, or undefined. */
export function findBrowser(which: 'chromium' | 'firefox'): string | undefined;
