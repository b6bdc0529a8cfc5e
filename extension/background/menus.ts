/** Two items on the context menu of selected text. */
import type { Translate } from '#core/i18n.ts';
import type { Api } from '../api.ts';
import { openReference } from './handlers.ts';

const LOOK_UP = 'look-up';
const ADD = 'add';
/** Longer than any name: the rest of a long selection would only spoil the search. */
const NAME_LENGTH = 80;

export interface Menus {
  /** Puts the items there; browsers keep them until the next update. */
  create(): Promise<void>;
  /** Listens. At top level, so that a click wakes the worker and is heard. */
  listen(): void;
}

export function createMenus(api: Pick<Api, 'contextMenus' | 'runtime' | 'tabs'>, t: Translate): Menus {
  return {
    async create() {
      await api.contextMenus.removeAll();
      api.contextMenus.create({ id: LOOK_UP, title: t('menu.lookUp', ['%s']), contexts: ['selection'] });
      api.contextMenus.create({ id: ADD, title: t('menu.add', ['%s']), contexts: ['selection'] });
    },
    listen() {
      api.contextMenus.onClicked.addListener((info) => {
        const text = (info.selectionText ?? '').replace(/\s+/g, ' ').trim().slice(0, NAME_LENGTH);
        if (info.menuItemId === LOOK_UP) void openReference(api, { view: 'search', query: text });
        if (info.menuItemId === ADD) void openReference(api, { view: 'add', name: text });
      });
    },
  };
}
