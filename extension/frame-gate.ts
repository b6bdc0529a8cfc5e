/**
 * How a subframe's stub gets the annotator. By hand and not through the client: the stub runs in every frame of every
 * page and has 5 kB, of which WXT's wrapper takes 3.6.
 */
import type { Result } from '#core/contract/requests.ts';
import type { Api } from './api.ts';

/**
 * Asks for the annotator. The background decides by the rules of the tab's page, which a frame cannot know; where they
 * say no, it is asked again whenever they change. Gives a function that stops asking.
 */
export function askForAnnotator(api: Pick<Api, 'runtime' | 'storage'>): () => void {
  const ask = async (): Promise<void> => {
    const answer = await (api.runtime.sendMessage({ fieldnote: 'frame/annotate', payload: {} }) as Promise<Result<boolean> | undefined>).catch(() => undefined);
    if (answer?.ok && answer.value) stop();
  };
  const onChanged = (changes: object, area: string) => {
    if (area === 'local' && 'rules' in changes) void ask();
  };
  // Rules of private windows are in no storage that a page can read.
  const onMessage = (message: unknown) => {
    if ((message as { fieldnoteTab?: { type: string } } | null)?.fieldnoteTab?.type === 'private/changed') void ask();
    return undefined;
  };
  const stop = () => {
    api.storage.onChanged.removeListener(onChanged);
    api.runtime.onMessage.removeListener(onMessage);
  };
  api.storage.onChanged.addListener(onChanged);
  api.runtime.onMessage.addListener(onMessage);
  void ask();
  return stop;
}
