/** A client that answers from fixtures and changes nothing. */

import type { ReferenceClient } from '#components/reference/client.ts';
import type { OverlayList } from '#core/contract/overlay.ts';
import type { EntryKey } from '#core/mention/types.ts';
import { cardOf, HEADS, sharedOf, TODAY } from './fixtures.ts';

const saved = { saved: true as const, overlayVersion: 1, undo: 'x' };

export const EMPTY_LIST: OverlayList = { overlayVersion: 0, health: 'ok', entries: [], edits: [], conflicts: [], hidden: { always: [], here: {} }, names: {}, history: [] };

const idOf = (key: EntryKey): string => (typeof key === 'string' ? key : (HEADS[key]?.id ?? ''));

export const CLIENT: ReferenceClient = {
  heads: async (keys) => ({ referenceDate: TODAY, overlayVersion: 0, heads: keys ? HEADS.filter((row) => keys.includes(row.key)) : [...HEADS] }),
  card: async (key) => cardOf(idOf(key)),
  cards: async (keys) => ({ referenceDate: TODAY, overlayVersion: 0, shared: sharedOf(keys.map(idOf)), cards: keys.map((key) => cardOf(idOf(key))) }),
  form: async () => null,
  list: async () => EMPTY_LIST,
  add: async () => saved,
  edit: async () => saved,
  claim: async () => saved,
  source: async () => saved,
  saveRescued: async () => undefined,
  pair: async () => null,
  merge: async () => saved,
  copyOfPack: async () => ({ change: saved, id: 'own-a' }),
  remove: async () => saved,
  hide: async () => saved,
  unhide: async () => saved,
  settle: async () => saved,
  undo: async () => saved,
  copy: async () => undefined,
  pageInFront: async () => ({ title: 'Talks on a new pact', blocks: ['The ministry ordered the Kalibr missile.'] }),
  cues: async () => ({ military: ['missile', 'army', 'ministry'], strong: [], veto: [], person: [], speech: [], places: [] }),
  readFiles: async () => ({ ok: true, rows: [], overlayVersion: 0 }),
  bring: async () => saved,
  exportFile: async () => undefined,
  contribute: async () => [],
  packs: async () => ({ overlayVersion: 0, packs: [] }),
  readPack: async () => ({ ok: false, issues: [] }),
  installPack: async () => saved,
  removePack: async () => saved,
  movePack: async () => saved,
  switchPack: async () => saved,
  savePack: async () => undefined,
  makePack: async () => [],
  saveSites: () => undefined,
  readSites: async () => ({ ok: true, rules: [] }),
  saveBackup: async () => undefined,
  readBackup: async () => ({ ok: false, issues: [] }),
  restore: async () => ({ change: saved, undo: async () => saved }),
};
