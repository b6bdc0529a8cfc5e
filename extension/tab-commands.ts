/** Commands from the background to the frames of a tab; the listening half is small enough for content scripts. */
import type { TabCommand } from '#core/contract/requests.ts';
import type { Api } from './api.ts';

/** Sends to one frame, or to every frame of the tab. Tabs without our script do not mind. */
export async function sendToTab(api: Pick<Api, 'tabs'>, tab: number, command: TabCommand, frame?: number): Promise<void> {
  const message = { fieldnoteTab: command };
  try {
    await (frame === undefined ? api.tabs.sendMessage(tab, message) : api.tabs.sendMessage(tab, message, { frameId: frame }));
  } catch {
    // Nobody listens there: a page without our script, or one that is being left.
  }
}

/** Listens for the background's commands. Gives a function that stops. */
export function onTabCommand(api: Pick<Api, 'runtime'>, listener: (command: TabCommand) => void): () => void {
  const hear = (message: unknown) => {
    const command = (message as { fieldnoteTab?: TabCommand } | null)?.fieldnoteTab;
    if (command) listener(command);
    return undefined;
  };
  api.runtime.onMessage.addListener(hear as Parameters<Api['runtime']['onMessage']['addListener']>[0]);
  return () => api.runtime.onMessage.removeListener(hear as Parameters<Api['runtime']['onMessage']['addListener']>[0]);
}
