/** The browser API of content scripts: native in every browser we support (Chrome 148, Firefox 150). */
import type { Api } from './api.ts';

const globals = globalThis as { browser?: Api; chrome?: Api };

export const api = (globals.browser ?? globals.chrome) as Api;
