/** The reader's own layer: entries, changes, what is hidden, and what a newer reference puts in question. */

import { useState } from 'preact/hooks';
import { Dotted } from '#components/parts/dotted.tsx';
import { HeadButton, HeadRows } from '#components/parts/head-rows.tsx';
import { Notice } from '#components/parts/notice.tsx';
import { Part } from '#components/parts/part.tsx';
import { Room } from '#components/parts/room.tsx';
import { TallList } from '#components/parts/tall-list.tsx';
import type { Conflict, HeadRow, OverlayList } from '#core/contract/overlay.ts';
import type { Translate } from '#core/i18n.ts';
import type { EntryKey } from '#core/mention/types.ts';
import { CLAIM_LISTS } from '#core/overlay/claims.ts';
import { OWN_ENTRY_LIMIT } from '#core/overlay/document.ts';
import { isNearLimit } from '#core/overlay/limits.ts';
import { readTerm } from '#core/overlay/term.ts';
import { fieldList } from '#core/reference/field-words.ts';
import type { Twin } from '#core/reference/twins.ts';

export interface MineActions {
  readonly onOpen: (key: EntryKey) => void;
  /** Opens the form of an entry. */
  readonly onEdit: (key: EntryKey) => void;
  /** Opens the merge of two entries; absent where there is no room for it. */
  readonly onMerge?: ((key: EntryKey, other: EntryKey) => void) | undefined;
  /** Opens its statements. */
  readonly onClaims: (key: EntryKey) => void;
  readonly onAdd: () => void;
  readonly onReset: (id: string, name: string) => void;
  readonly onUnhide: (id: string, host: string | null, name: string) => void;
  readonly onSettle: (id: string, take: 'mine' | 'bundled', to?: string) => void;
  /** Takes a step back, or does it again. */
  readonly onTurn: (undo: string, done: string) => void;
  /** Saves the copy of what could not be read. */
  readonly onRescue: () => void;
  readonly onExport: () => void;
  readonly onImport: () => void;
}

interface MineProps extends MineActions {
  readonly list: OverlayList;
  /** Own entries with others that share a sure name. */
  readonly twins?: readonly { readonly row: HeadRow; readonly twin: Twin }[];
  readonly t: Translate;
  readonly locale: string;
}

/** Sections without content are left out, but for the one that says how to begin. */
export function Mine({ list, twins = [], t, locale, ...actions }: MineProps) {
  const { entries, edits, conflicts, hidden, names, health, history } = list;
  const here = Object.entries(hidden.here);
  const nameOf = (id: string) => names[id] ?? id;
  return (
    <div class="mine">
      <div class="mine-head">
        <h2 class="entry-title">{t('mine.title')}</h2>
        <div class="buttons">
          <button type="button" class="button" onClick={actions.onAdd}>
            {t('mine.add')}
          </button>
          <button type="button" class="button plain" onClick={actions.onImport}>
            {t('mine.import')}
          </button>
          <button type="button" class="button plain" onClick={actions.onExport}>
            {t('mine.export')}
          </button>
        </div>
      </div>
      {health !== 'ok' && <Notice text={t(`mine.${health}`)} action={{ label: t('mine.saveCopy'), onPress: actions.onRescue }} />}
      {conflicts.length > 0 && (
        <Part title={t('mine.conflicts')}>
          <ul class="rows">
            {conflicts.map((conflict) => (
              <ConflictRow
                key={conflict.id}
                conflict={conflict}
                name={nameOf(conflict.id)}
                nameOf={nameOf}
                t={t}
                onSettle={actions.onSettle}
                onEdit={actions.onEdit}
                onClaims={actions.onClaims}
              />
            ))}
          </ul>
        </Part>
      )}
      <Part title={t('mine.entries')}>
        {entries.length === 0 && <p class="quiet">{t('mine.noEntries')}</p>}
        <Room count={entries.length} limit={OWN_ENTRY_LIMIT} words="mine.room" t={t} locale={locale} />
        {entries.length > 0 && entries.length <= ROWS_SHOWN && <HeadRows rows={entries.map((row) => ({ row }))} locale={locale} t={t} onOpen={actions.onOpen} />}
        {entries.length > ROWS_SHOWN && (
          <>
            {!isNearLimit(entries.length, OWN_ENTRY_LIMIT) && <p class="quiet">{t('search.found', [entries.length.toLocaleString(locale)], entries.length)}</p>}
            <TallList label={t('mine.entries')} count={entries.length} keyOf={(index) => entries[index]?.id ?? ''}>
              {(index) => {
                const row = entries[index];
                return row && <HeadButton row={row} current={false} locale={locale} t={t} onOpen={actions.onOpen} />;
              }}
            </TallList>
          </>
        )}
      </Part>
      {twins.length > 0 && (
        <Part title={t('merge.twins')}>
          <ul class="rows">
            {twins.slice(0, TWINS_SHOWN).map(({ row, twin: { row: other, name } }) => (
              <li class="line" key={`${row.id} ${other.id}`}>
                <div class="line-words">
                  <Open name={row.name} onOpen={() => actions.onOpen(row.key)} />
                  <span class="entry-row-kind">
                    {t(other.pack ? 'merge.hintPack' : other.provenance === 'own' ? 'merge.hintOwn' : 'merge.hint', [name, other.name, other.pack?.title ?? ''])}
                  </span>
                </div>
                <button type="button" class="button plain" aria-label={t('merge.openOf', [row.name, other.name])} onClick={() => actions.onMerge?.(row.key, other.key)}>
                  {t('merge.open')}
                </button>
              </li>
            ))}
          </ul>
          {twins.length > TWINS_SHOWN && <p class="quiet">{t('packs.more', [String(twins.length - TWINS_SHOWN)])}</p>}
        </Part>
      )}
      {edits.length > 0 && (
        <Part title={t('mine.edits')}>
          <ul class="rows">
            {edits.map(({ id, key, name, fields, properties }) => (
              <li class="line" key={id}>
                <div class="line-words">
                  {key === null ? <span class="entry-row-name">{name}</span> : <Open name={name} onOpen={() => actions.onOpen(key)} />}
                  <span class="entry-row-kind">{t('mine.changed', [fieldList(fields, t, properties)])}</span>
                </div>
                <button type="button" class="button plain" aria-label={t('mine.resetOf', [name])} onClick={() => actions.onReset(id, name)}>
                  {t('mine.reset')}
                </button>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={t('mine.hidden')}>
        {hidden.always.length + here.length === 0 && <p class="quiet">{t('mine.noneHidden')}</p>}
        <ul class="rows">
          {[[null, hidden.always] as const, ...here].flatMap(([host, ids]) =>
            ids.map((id) => (
              <li class="line" key={`${host} ${id}`}>
                <div class="line-words">
                  <Open name={nameOf(id)} onOpen={() => actions.onOpen(readTerm(id).id)} />
                  <span class="entry-row-kind">{host === null ? t('mine.everywhere') : t('mine.on', [host])}</span>
                </div>
                <button type="button" class="button plain" aria-label={t('mine.unhideOf', [nameOf(id)])} onClick={() => actions.onUnhide(id, host, nameOf(id))}>
                  {t('mine.unhide')}
                </button>
              </li>
            )),
          )}
        </ul>
      </Part>
      {history.length > 0 && <History steps={history} t={t} locale={locale} onTurn={actions.onTurn} />}
    </div>
  );
}

/** More own entries than these scroll in a box of their own. */
const ROWS_SHOWN = 40;
/** Enough to work through at a sitting. */
const TWINS_SHOWN = 20;
/** So many are there at once; older ones behind a button. */
const STEPS_SHOWN = 8;

interface HistoryProps {
  readonly steps: OverlayList['history'];
  readonly t: Translate;
  readonly locale: string;
  readonly onTurn: MineActions['onTurn'];
}

/** What was done, with the way back: also after the browser was closed, also for what was deleted. */
function History({ steps, t, locale, onTurn }: HistoryProps) {
  const [all, setAll] = useState(false);
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Part title={t('mine.history')}>
      <ul class="rows">
        {steps.slice(0, all ? undefined : STEPS_SHOWN).map(({ undo, at, deed, names, undone, open }) => {
          const words = t(`mine.deed_${deed}`, [names.join(', '), ...names]);
          return (
            <li class="line" key={undo}>
              <div class="line-words">
                <span class={undone ? 'entry-row-name undone' : 'entry-row-name'}>{words}</span>
                <Dotted class="entry-row-kind">
                  {undone && <span>{t('mine.undone')}</span>}
                  <span>{time.format(at)}</span>
                </Dotted>
              </div>
              {open ? (
                <button
                  type="button"
                  class="button plain"
                  aria-label={t(undone ? 'mine.againOf' : 'mine.takeBackOf', [words])}
                  onClick={() => onTurn(undo, t(undone ? 'mine.doneAgain' : 'app.undone'))}
                >
                  {t(undone ? 'mine.again' : 'mine.takeBack')}
                </button>
              ) : (
                <span class="entry-row-kind">{t('mine.since')}</span>
              )}
            </li>
          );
        })}
      </ul>
      {!all && steps.length > STEPS_SHOWN && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {t('mine.allSteps', [String(steps.length)], steps.length)}
        </button>
      )}
    </Part>
  );
}

function Open({ name, onOpen }: { readonly name: string; readonly onOpen: () => void }) {
  return (
    <button type="button" class="link entry-row-name" onClick={onOpen}>
      {name}
    </button>
  );
}

interface ConflictRowProps {
  readonly conflict: Conflict;
  readonly name: string;
  readonly nameOf: (id: string) => string;
  readonly t: Translate;
  readonly onSettle: MineActions['onSettle'];
  readonly onEdit: MineActions['onEdit'];
  readonly onClaims: MineActions['onClaims'];
}

/** Whether a field is a list of statements, which have a place of their own. */
const isClaimList = (field: string): boolean => (CLAIM_LISTS as readonly string[]).includes(field);

/** What changed underneath, and the choices there are. */
function ConflictRow({ conflict, name, nameOf, t, onSettle, onEdit, onClaims }: ConflictRowProps) {
  const { id, type } = conflict;
  const words =
    type === 'changed'
      ? t('mine.conflict_changed', [fieldList(conflict.fields, t)])
      : type === 'moved'
        ? t('mine.conflict_moved', [nameOf(conflict.to)])
        : t(`mine.conflict_${type}`);
  const choices: [string, () => void][] =
    type === 'split'
      ? conflict.into.map((to) => [t('mine.moveTo', [nameOf(to)]), () => onSettle(id, 'mine', to)])
      : [
          ...(type === 'changed' ? [[t('mine.lookAtBoth'), () => (conflict.fields.every(isClaimList) ? onClaims(id) : onEdit(id))] satisfies [string, () => void]] : []),
          [t('mine.keepMine'), () => onSettle(id, 'mine')],
          [t('mine.takeBundled'), () => onSettle(id, 'bundled')],
        ];
  return (
    <li class="line">
      <div class="line-words">
        <span class="entry-row-name">{name}</span>
        <span class="entry-row-kind">{words}</span>
      </div>
      <div class="buttons">
        {choices.map(([label, onPress]) => (
          <button key={label} type="button" class="button plain" onClick={onPress}>
            {label}
          </button>
        ))}
      </div>
    </li>
  );
}
