/** Every request with what answers it. One short line each: the work is done in the stores. */

import { hiddenKeys } from '#core/overlay/index-build.ts';
import { REFERENCE_PAGE, toHash } from '#core/reference/address.ts';
import type { EffectiveReference } from '#core/reference/effective.ts';
import { hostOf } from '#core/sites/host.ts';
import { judge } from '#core/sites/rules.ts';
import type { Api } from '../api.ts';
import type { Caller, Handlers } from '../serve.ts';
import { RequestFailure } from '../serve.ts';
import type { SettingsStore } from '../settings.ts';
import { sendToTab } from '../tab-commands.ts';
import type { Injector } from './inject.ts';
import type { MarkStyles } from './mark-styles.ts';
import type { OverlayDesk } from './overlay-desk.ts';
import type { OverlayStore } from './overlay-store.ts';
import type { PackDesk } from './pack-desk.ts';
import type { PreferenceStore } from './preferences.ts';
import type { PrivateStore } from './private-store.ts';
import type { Effective, ReferenceStore } from './reference-store.ts';
import type { Switchboard } from './sites.ts';

export interface HandlerParts {
  readonly api: Pick<Api, 'runtime' | 'tabs'>;
  readonly build: string;
  readonly settings: Pick<SettingsStore, 'read'>;
  readonly references: ReferenceStore;
  readonly overlays: OverlayStore;
  readonly desk: OverlayDesk;
  readonly packs: PackDesk;
  readonly switchboard: Switchboard;
  readonly secret: PrivateStore;
  readonly injector: Injector;
  readonly styles: MarkStyles;
  readonly preferences: PreferenceStore;
}

/** A content script's window is known from the browser; an extension page says which window it speaks for. */
function isPrivate(caller: Caller, asked: { readonly private: boolean }): boolean {
  return caller.asker === 'content' ? caller.private : asked.private;
}

/** What a web page's card may know, or one of our own pages. */
function knownTo(caller: Caller, { reference, onPages }: Pick<Effective, 'reference' | 'onPages'>): EffectiveReference {
  return caller.asker === 'content' ? onPages : reference;
}

function frameOf({ tab, frame }: Caller): readonly [number, number] {
  if (tab === undefined || frame === undefined) throw new RequestFailure('Not from a frame of a tab');
  return [tab, frame];
}

export function createHandlers({ api, build, settings, references, overlays, desk, packs, switchboard, secret, injector, styles, preferences }: HandlerParts): Handlers {
  const reference = async () => (await references.effective()).reference;

  return {
    'frame/annotate': async (_asked, caller) => {
      const host = hostOf(caller.url);
      if (host !== undefined && !judge(await switchboard.rules(caller.private), host).on) return false;
      await injector.annotator(...frameOf(caller));
      return true;
    },
    'frame/host': (_asked, caller) => hostOf(caller.url) ?? null,
    'judge/prepare': async (_asked, caller) => {
      const frame = frameOf(caller);
      // The style first: marks that change their looks at once catch the eye.
      await styles.frame(...frame);
      if ((await settings.read()).density !== 'all') await injector.density(...frame);
      await injector.judge(...frame);
      return null;
    },
    'card/prepare': async (_asked, caller) => {
      await injector.card(...frameOf(caller));
      return null;
    },
    'card/opened': async ({ from }, caller) => {
      const [tab] = frameOf(caller);
      await sendToTab(api, tab, from === undefined ? { type: 'card/close' } : { type: 'card/close', except: from });
      return null;
    },
    'cards/get': async ({ keys }, caller) => {
      const { loaded, ...known } = await references.effective();
      return { referenceDate: references.bundled().date, overlayVersion: loaded.revision, ...knownTo(caller, known).cards(keys) };
    },
    'card/get': async ({ key }, caller) => knownTo(caller, await references.effective()).card(key) ?? null,
    'entry/open': async ({ key, article, compare }) => {
      const found = (await reference()).resolve(key);
      const there = found && (compare ? ({ view: 'compare', ids: [found.id] } as const) : ({ view: 'entry', id: found.id, article } as const));
      await openReference(api, there ?? { view: 'search', query: String(key) });
      return null;
    },
    'site/off': async ({ host, ...asked }, caller) => {
      await switchboard.throw({ scope: 'site', host, exact: false, on: false }, isPrivate(caller, asked));
      return null;
    },
    'private/get': async (asked, caller) => {
      if (!isPrivate(caller, asked)) return null;
      const { hidden } = await secret.read();
      const { rules } = await switchboard.describe(null, true);
      const { reference: effective, loaded } = await references.effective();
      return {
        rules,
        hidden: hiddenKeys(hidden, loaded.overlay.packs, { ordinalOf: references.bundled().ordinalOf, entry: (id) => effective.resolve(id)?.entry }),
      };
    },

    'status/get': () => desk.status(build),
    'heads/get': async ({ keys }) => {
      const { reference, loaded } = await references.effective();
      return { referenceDate: references.bundled().date, overlayVersion: loaded.revision, heads: reference.heads(keys) };
    },
    'heads/changes': async () => {
      const { reference, loaded } = await references.effective();
      return {
        referenceDate: references.bundled().date,
        overlayVersion: loaded.revision,
        rows: reference.changedHeads(),
        hidden: loaded.overlay.hidden.always,
        gone: loaded.overlay.gone,
      };
    },
    'entries/bundled': ({ ids }) => ids.flatMap((id) => references.bundled().entry(id) ?? []),
    'entry/get': ({ key }) => desk.form(key),

    'rules/get': ({ host, ...asked }, caller) => switchboard.describe(host, isPrivate(caller, asked)),
    'rules/set': ({ change, ...asked }, caller) => switchboard.throw(change, isPrivate(caller, asked)),
    'rules/change': ({ gone, put, ...asked }, caller) => switchboard.change({ gone, put }, isPrivate(caller, asked)),
    'rules/mode': (asked, caller) => switchboard.mode(asked.mode, isPrivate(caller, asked)),

    'overlay/hide': ({ key, host, surface, ...asked }, caller) => desk.hide(key, host, surface, isPrivate(caller, asked)),
    'overlay/unhide': ({ id, host, ...asked }, caller) => desk.unhide(id, host, isPrivate(caller, asked)),
    'overlay/list': () => desk.list(),
    'overlay/add': ({ entry, replace }) => desk.add(entry, replace),
    'overlay/edit': ({ id, patch }) => desk.edit(id, patch),
    'overlay/claim': ({ id, change }) => desk.claim(id, change),
    'overlay/source': ({ id, source, to }) => desk.source(id, source, to),
    'overlay/delete': ({ id }) => desk.delete(id),
    'overlay/rescued': async () => (await overlays.rescued()) ?? null,
    'merge/get': ({ keys }) => desk.pair(keys),
    'overlay/merge': (wish) => desk.merge(wish),
    'overlay/copy': ({ key }) => desk.copy(key),
    'overlay/settle': ({ id, take, to }) => desk.settle(id, take, to),
    'overlay/undo': ({ undo }) => desk.undo(undo),
    'overlay/get': () => desk.get(),
    'overlay/put': ({ changes, overlayVersion }) => desk.put(changes, overlayVersion),
    'overlay/clear': async () => {
      await overlays.dropRescue();
      return desk.clear();
    },

    'packs/list': () => packs.list(),
    'packs/install': ({ pack, overlayVersion }) => packs.install(pack, overlayVersion),
    'packs/remove': ({ id }) => packs.remove(id),
    'packs/move': ({ id, to }) => packs.move(id, to),
    'packs/switch': ({ id, what, on }) => packs.switch(id, what, on),

    'overlay/backup': async () => ({ overlay: (await desk.get()).overlay, ...(await preferences.lasting()) }),
    'overlay/restore': async ({ overlay, rules, settings }) => {
      const before = await preferences.read();
      // The overlay last: it is what may not fit, and these can be put back.
      await preferences.restore(rules, settings);
      const change = await desk.restore(overlay);
      if (!change.saved) await preferences.write(before);
      return { change, before };
    },
    'overlay/unrestore': async ({ undo, before }) => {
      // The overlay may have been the same before.
      const change = undo === '' ? { saved: true as const, overlayVersion: (await desk.get()).overlayVersion, undo } : await desk.undo(undo);
      if (change.saved) await preferences.write(before);
      return change;
    },

    'data/erase': async () => {
      await overlays.erase();
      return null;
    },

    'page/inject': ({ tab }) => injector.page(tab),
  };
}

/** Opens the reference in a tab. */
export async function openReference(api: Pick<Api, 'runtime' | 'tabs'>, view: Parameters<typeof toHash>[0]): Promise<void> {
  await api.tabs.create({ url: api.runtime.getURL(REFERENCE_PAGE) + toHash(view) });
}
