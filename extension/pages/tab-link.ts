/** The tab that the popup stands over: its address, and what its frames report over their ports. */
import * as v from 'valibot';
import { PAGE_PORT, type PageCommand, type PageReport, PageReportSchema } from '#core/contract/page-port.ts';
import type { EntryKey } from '#core/mention/types.ts';
import type { Api, Tab } from '../api.ts';

export interface TabLink {
  readonly tab: Tab | undefined;
  /** Last report of each frame, the top frame's first. */
  readonly reports: readonly PageReport[];
  /** Looks at the tab and its frames again. */
  refresh(): Promise<void>;
  /** To the frame that mentions the entry. */
  jump(key: EntryKey, open: boolean): void;
  /** To every frame. */
  switchPage(on: boolean): void;
}

type TabApi = Pick<Api, 'tabs' | 'scripting'>;
type Port = ReturnType<Api['tabs']['connect']>;

interface Frame {
  readonly port: Port;
  report?: PageReport;
}

/**
 * Starts listening. A port opened to a whole tab would mix its frames up, so each frame gets its own; without the
 * permission to list frames, running an empty function in all of them names them.
 * @param tabId a tab to stand over in place of the active one, for when the popup's page stands in a tab itself.
 */
export function linkTab(api: TabApi, onChange: () => void, tabId?: number): TabLink {
  const frames = new Map<number, Frame>();
  let tab: Tab | undefined;

  const connect = (id: number, frameId: number): void => {
    if (frames.has(frameId)) return;
    let port: Port;
    try {
      port = api.tabs.connect(id, { name: PAGE_PORT, frameId });
    } catch {
      return;
    }
    const frame: Frame = { port };
    frames.set(frameId, frame);
    port.onMessage.addListener((message) => {
      const report = v.safeParse(PageReportSchema, message);
      if (!report.success) return;
      frame.report = report.output;
      onChange();
    });
    port.onDisconnect.addListener(() => {
      if (frames.get(frameId) !== frame) return;
      frames.delete(frameId);
      onChange();
    });
  };

  const refresh = async (): Promise<void> => {
    tab = tabId === undefined ? (await api.tabs.query({ active: true, currentWindow: true }))[0] : await api.tabs.get(tabId);
    const id = tab?.id;
    if (id === undefined) return onChange();
    connect(id, 0);
    onChange();
    try {
      const found = await api.scripting.executeScript({ target: { tabId: id, allFrames: true }, func: () => undefined });
      for (const { frameId } of found) if (frameId !== undefined) connect(id, frameId);
    } catch {
      // A page that no extension may touch: the top frame's silence says so already.
    }
  };

  const send = (frame: Frame | undefined, command: PageCommand): void => frame?.port.postMessage(command);
  const inOrder = () => [...frames].sort(([a], [b]) => a - b).map(([, frame]) => frame);

  api.tabs.onUpdated.addListener((id, change) => {
    if (id !== tab?.id || (change.status === undefined && change.url === undefined)) return;
    void refresh();
  });
  return {
    get tab() {
      return tab;
    },
    get reports() {
      return inOrder().flatMap((frame) => frame.report ?? []);
    },
    refresh,
    jump: (key, open) =>
      send(
        inOrder().find((frame) => frame.report?.mentions.some((mention) => mention.key === key)),
        { type: 'jump', key, open },
      ),
    switchPage(on) {
      for (const frame of inOrder()) send(frame, { type: 'page-switch', on });
    },
  };
}
