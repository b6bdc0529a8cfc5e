/** The statements of an entry, list by list: whose each is, and what may be done with it. */
import type { ComponentChildren } from 'preact';
import { Notes } from '#components/entry/notes.tsx';
import { Dotted } from '#components/parts/dotted.tsx';
import type { ClaimWords } from '#core/card/claim-words.ts';
import type { Source } from '#core/entry/schema.ts';
import type { Translate } from '#core/i18n.ts';
import type { ClaimRow } from '#core/overlay/claim-rows.ts';
import { CLAIM_LISTS, type Claim, type ClaimList } from '#core/overlay/claims.ts';

export interface ClaimActions {
  /** To the form of its names and the rest. */
  readonly onNames: () => void;
  readonly onAdd: (list: ClaimList) => void;
  /** The form: of one of the reader's own, or to correct one of the reference. */
  readonly onEdit: (list: ClaimList, row: ClaimRow) => void;
  /** One of the reader's own goes, one of the reference is hidden. */
  readonly onDrop: (list: ClaimList, row: ClaimRow, words: string) => void;
  /** As the reference has it: a correction, or one that was hidden. */
  readonly onReset: (list: ClaimList, row: ClaimRow, words: string) => void;
  readonly onAddSource: () => void;
  readonly onEditSource: (id: string) => void;
  readonly onDropSource: (id: string, words: string) => void;
  /** Settles all that the reference changed under the reader's own. */
  readonly onSettle: (take: 'mine' | 'bundled') => void;
}

interface ClaimsViewProps extends ClaimActions {
  readonly title: string;
  readonly rows: Readonly<Record<ClaimList, readonly ClaimRow[]>>;
  /** Sources of the reader's own, by id. */
  readonly sources: readonly (readonly [id: string, source: Source])[];
  readonly t: Translate;
  readonly wordsOf: (claim: Claim, mine: boolean) => ClaimWords;
}

export function ClaimsView({ title, rows, sources, t, wordsOf, ...actions }: ClaimsViewProps) {
  const asked = CLAIM_LISTS.some((list) => rows[list].some((row) => row.asked));
  return (
    <div class="claims">
      <h2 class="entry-title">{title}</h2>
      <p class="quiet">
        {t('claims.lead')} {t('claims.notNames')}{' '}
        <button type="button" class="link" onClick={actions.onNames}>
          {t('form.open')}
        </button>
      </p>
      {asked && (
        <div class="bundled asked">
          <p>{t('claims.asked')}</p>
          <div class="buttons">
            <button type="button" class="button plain" onClick={() => actions.onSettle('mine')}>
              {t('mine.keepMine')}
            </button>
            <button type="button" class="button plain" onClick={() => actions.onSettle('bundled')}>
              {t('mine.takeBundled')}
            </button>
          </div>
        </div>
      )}
      {CLAIM_LISTS.map((list) => (
        <Part key={list} title={t(`claims.${list}`)} add={t(`claims.add_${list}`)} onAdd={() => actions.onAdd(list)}>
          {rows[list].length > 0 && (
            <ul class="claim-rows">
              {rows[list].map((row) => (
                <Row key={JSON.stringify(row.was ?? row.claim)} list={list} row={row} t={t} wordsOf={wordsOf} {...actions} />
              ))}
            </ul>
          )}
        </Part>
      ))}
      <Part title={t('claims.sources')} add={t('source.add')} onAdd={actions.onAddSource}>
        {sources.length > 0 && (
          <ul class="claim-rows">
            {sources.map(([id, { url, publisher, title: name, date }]) => {
              const words = name ?? publisher;
              return (
                <li class="claim-row" key={id}>
                  <div class="claim-words">
                    <a class="link" href={url} target="_blank" rel="noopener noreferrer">
                      {name ?? t('entry.untitled')}
                      <span class="unseen"> {t('entry.newTab')}</span>
                    </a>
                    <Dotted class="notes">{[publisher, date].flatMap((text) => (text === undefined ? [] : [<span key={text}>{text}</span>]))}</Dotted>
                  </div>
                  <div class="claim-buttons">
                    <Action label={t('app.edit')} of={words} onPress={() => actions.onEditSource(id)} />
                    <Action label={t('app.delete')} of={words} onPress={() => actions.onDropSource(id, words)} />
                  </div>
                </li>
              );
            })}
          </ul>
        )}
      </Part>
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly add: string;
  readonly onAdd: () => void;
  readonly children: ComponentChildren;
}

function Part({ title, add, onAdd, children }: PartProps) {
  return (
    <section class="entry-part">
      <h3 class="section-title">{title}</h3>
      {children}
      <button type="button" class="button plain" onClick={onAdd}>
        {add}
      </button>
    </section>
  );
}

interface ActionProps {
  readonly label: string;
  /** What it is done to: for those who do not see the row. */
  readonly of: string;
  readonly onPress: () => void;
}

function Action({ label, of, onPress }: ActionProps) {
  return (
    <button type="button" class="link" aria-label={`${label}: ${of}`} onClick={onPress}>
      {label}
    </button>
  );
}

interface RowProps extends Pick<ClaimActions, 'onEdit' | 'onDrop' | 'onReset'> {
  readonly list: ClaimList;
  readonly row: ClaimRow;
  readonly t: Translate;
  readonly wordsOf: ClaimsViewProps['wordsOf'];
}

function Row({ list, row, t, wordsOf, onEdit, onDrop, onReset }: RowProps) {
  const { state, claim, was, asked } = row;
  const { label, text, notes } = wordsOf(claim, state === 'mine' || state === 'corrected');
  const whole = `${label}: ${text}`;
  const theirs = was && wordsOf(was, false);
  const isShown = state !== 'hidden';
  return (
    <li class={state === 'bundled' ? 'claim-row' : `claim-row ${state}`}>
      <div class="claim-words">
        <p>
          <span class="claim-label">{label}:</span> {isShown ? <span class="claim-said">{text}</span> : <s class="claim-said">{text}</s>}
        </p>
        {isShown ? <Notes notes={notes} /> : <p class="notes">{t('claims.isHidden')}</p>}
        {theirs && (
          <div class={asked ? 'bundled asked' : 'bundled'}>
            <span class="bundled-label">{t(asked ? 'form.was' : 'form.now')}</span> <span class="bundled-text">{theirs.text}</span>
            <Notes notes={theirs.notes} />
          </div>
        )}
      </div>
      <div class="claim-buttons">
        {isShown && <Action label={t(state === 'bundled' ? 'claims.correct' : 'app.edit')} of={whole} onPress={() => onEdit(list, row)} />}
        {/* The same place for hiding and showing: the focus stays on it. */}
        {state === 'mine' ? (
          <Action label={t('app.delete')} of={whole} onPress={() => onDrop(list, row, whole)} />
        ) : state === 'bundled' ? (
          <Action label={t('claims.hide')} of={whole} onPress={() => onDrop(list, row, whole)} />
        ) : (
          <Action label={t(isShown ? 'form.take' : 'claims.show')} of={whole} onPress={() => onReset(list, row, whole)} />
        )}
      </div>
    </li>
  );
}
