import type { UnlistedScriptDefinition } from 'wxt';

/**
 * A script that the background or the manifest puts into pages. WXT's own `defineUnlistedScript` weighs 75 bytes in each
 * of them, to tell apart what this one knows; a call it has to be, for the build cuts its argument out when it reads the options.
 */
export function script(main: () => void | Promise<void>): UnlistedScriptDefinition {
  return { main };
}
