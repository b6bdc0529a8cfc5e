/** Two entries of one thing before they are made one: which stays, whose words stand, what goes where. */

import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Dotted } from '#components/parts/dotted.tsx';
import { FormFrame } from '#components/parts/form-frame.tsx';
import { Part } from '#components/parts/part.tsx';
import type { ClaimWords } from '#core/card/claim-words.ts';
import { countryList } from '#core/card/countries.ts';
import type { Change, MergeSide, MergeWish } from '#core/contract/overlay.ts';
import { type Kind, kindOf } from '#core/entry/kinds.ts';
import type { Translate } from '#core/i18n.ts';
import { CLAIM_LISTS, type Claim } from '#core/overlay/claims.ts';
import { type Body, type Differing, type Joined, joinEntries, type Side, type WordField } from '#core/overlay/join.ts';
import { forcedToStay, type SideKind } from '#core/overlay/merging.ts';
import { fieldWords } from '#core/reference/field-words.ts';

interface MergeViewProps {
  /** The first is the one that it was begun from. */
  readonly sides: readonly [MergeSide, MergeSide];
  readonly t: Translate;
  readonly locale: string;
  /** A statement of a side in words. */
  readonly wordsOf: (claim: Claim, of: Body) => ClaimWords;
  readonly onMerge: (wish: MergeWish) => Promise<Change>;
  readonly onCancel: () => void;
}

const kindOfSide = ({ provenance }: MergeSide): SideKind => (provenance === 'edited' ? 'bundled' : provenance);
const sideOf = ({ id, body }: MergeSide): Side => ({ id, body });

/** The words of the one that stays stand, until the reader says otherwise of a field. */
export function MergeView({ sides, t, locale, wordsOf, onMerge, onCancel }: MergeViewProps) {
  const forced = forcedToStay([kindOfSide(sides[0]), kindOfSide(sides[1])]);
  const [lead, setLead] = useState<0 | 1>(forced ?? 1);
  const [chosen, setChosen] = useState<Partial<Record<WordField, 0 | 1>>>({});
  const [alerts, setAlerts] = useState<readonly string[]>([]);
  const [saving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const place = forced ?? lead;
  const [stays, goes] = [sides[place], sides[place === 0 ? 1 : 0]];
  const differing = joinEntries(sideOf(stays), sideOf(goes)).differing;
  const takes = differing.flatMap(({ field }) => ((chosen[field] ?? lead) === place ? [] : [field]));
  const joined = joinEntries(sideOf(stays), sideOf(goes), new Set(takes));
  const whose = ({ provenance, pack }: MergeSide) => (pack ? t('merge.whosePack', [pack.title]) : t(provenance === 'own' ? 'app.yours' : 'merge.whoseBundled'));
  // Two of the reader's own are told apart by their names.
  const ofWhom = (side: MergeSide) => (sides.every(({ provenance }) => provenance === 'own') ? t('merge.whoseOwn', [side.body.name]) : whose(side));
  const merge = async () => {
    setSaving(true);
    const change = await onMerge({ stays: stays.key, goes: goes.key, takes });
    setSaving(false);
    if (!change.saved) setAlerts(change.issues.map(({ path, message }) => (path === '' ? message : t('form.other', [fieldWords(path.split('.')[0] ?? '', t), message]))));
  };
  const notes = [
    t('merge.redirect', [goes.body.name]),
    ...(forced !== undefined && lead !== place ? [t(goes.pack ? 'merge.wordsOfPack' : 'merge.wordsOfYours')] : []),
    ...(stays.provenance === 'own' ? [] : [t('merge.updates', [stays.body.name])]),
    ...(goes.pack ? [t('merge.packStays', [goes.pack.title])] : []),
    ...(goes.pack?.paints === false ? [t('merge.quiet')] : []),
  ];
  return (
    <FormFrame
      title={t('merge.title', [sides[0].body.name, sides[1].body.name])}
      t={t}
      form={form}
      class="merge"
      alerts={alerts}
      onSave={merge}
      onCancel={onCancel}
      saveWords={t('merge.run')}
      disabled={saving}
    >
      <p class="quiet">{t('merge.lead')}</p>
      <Choice
        label={t('merge.stays')}
        name="stays"
        value={lead}
        options={[sides[0], sides[1]].map((side) => ({ words: side.body.name, detail: whose(side) }))}
        onChoose={(to) => {
          setLead(to);
          setChosen({});
        }}
      />
      {joined.differing.length > 0 && (
        <Part title={t('merge.differ')}>
          {joined.differing.map(({ field }) => (
            <Choice
              key={field}
              label={fieldWords(field, t)}
              name={field}
              value={chosen[field] ?? (isEmpty(sides[lead].body[field]) ? (lead === 0 ? 1 : 0) : lead)}
              options={sides.map((side) => ({ words: valueWords(field, side.body[field], locale, t), detail: ofWhom(side), disabled: isEmpty(side.body[field]) }))}
              onChoose={(to) => setChosen({ ...chosen, [field]: to })}
            />
          ))}
        </Part>
      )}
      <Over joined={joined} stays={stays} whose={[ofWhom(stays), ofWhom(goes)]} t={t} wordsOf={wordsOf} />
      <ul class="merge-notes">
        {notes.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </FormFrame>
  );
}

interface OverProps extends Pick<MergeViewProps, 't' | 'wordsOf'> {
  readonly joined: Joined;
  readonly stays: MergeSide;
  /** Whose the statements are that stay, and those that come. */
  readonly whose: readonly [string, string];
}

/** What goes over, what stands beside what, what is left out. */
function Over({ joined, stays, whose, t, wordsOf }: OverProps) {
  const { names, variants, added, beside, same, between, note, sources, body } = joined;
  const dotted = (all: readonly string[]) => (
    <Dotted>
      {all.map((one) => (
        <bdi key={one}>{one}</bdi>
      ))}
    </Dotted>
  );
  const twins = new Set(beside.map(({ theirs }) => theirs));
  const words = (claim: Claim) => wordsOf(claim, body);
  const said = (claim: Claim) => {
    const { label, text } = words(claim);
    return (
      <>
        <span class="claim-label">{label}:</span> {text}
      </>
    );
  };
  const rows: [title: string, items: ComponentChildren[]][] = [
    [t('form.names'), names.length === 0 ? [] : [dotted(names)]],
    ...CLAIM_LISTS.map((list): [string, ComponentChildren[]] => [t(`claims.${list}`), added[list].filter((claim) => !twins.has(claim)).map((claim) => said(claim))]),
    [t('entry.variants'), variants.length === 0 ? [] : [dotted(variants)]],
    [t('entry.sources'), Object.values(sources).map(({ title, publisher }) => title ?? publisher)],
    [t('form.note'), note === undefined ? [] : [note]],
  ];
  const full = rows.filter(([, items]) => items.length > 0);
  return (
    <>
      <Part title={t('merge.over', [stays.body.name])}>
        {full.length === 0 && <p class="quiet">{t('merge.nothing')}</p>}
        <dl class="merge-over">
          {full.map(([title, items]) => (
            <div key={title}>
              <dt>{title === t('form.names') ? t('form.aliases') : title}</dt>
              {items.map((item, at) => (
                <dd key={at}>{item}</dd>
              ))}
            </div>
          ))}
        </dl>
        {same > 0 && <p class="quiet">{t('merge.same', [String(same)], same)}</p>}
      </Part>
      {beside.length > 0 && (
        <Part title={t('merge.beside')}>
          <ul class="claim-rows">
            {beside.map(({ theirs, mine }, at) => (
              <li class="claim-row" key={at}>
                <div class="claim-words">
                  {[mine, theirs].map((claim, side) => (
                    <p key={side}>
                      {said(claim)} <span class="claim-label">({whose[side]})</span>
                    </p>
                  ))}
                </div>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {between.length > 0 && (
        <Part title={t('merge.between')}>
          <ul class="claim-rows">
            {between.map((claim, at) => (
              <li class="claim-row" key={at}>
                <p class="claim-words">{said(claim)}</p>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly value: 0 | 1;
  readonly options: readonly { readonly words: string; readonly detail: string; readonly disabled?: boolean }[];
  readonly onChoose: (to: 0 | 1) => void;
}

/** One of two, each with the whole of its words. */
function Choice({ label, name, value, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <fieldset class="merge-choice">
      <legend class="field-label">{label}</legend>
      {options.map(({ words, detail, disabled = false }, at) => (
        <label class="check" key={at}>
          <input type="radio" name={`${id}-${name}`} checked={value === at} disabled={disabled} onChange={() => onChoose(at as 0 | 1)} />
          <span class="entry-row-words">
            <span class="entry-row-name">{words}</span>
            <span class="entry-row-kind">{detail}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function isEmpty(value: Differing['stays']): boolean {
  return value === undefined || value === '';
}

function valueWords(field: WordField, value: Differing['stays'], locale: string, t: Translate): string {
  if (isEmpty(value)) return t('form.empty');
  if (field === 'kind') return kindOf(value as Kind).label;
  if (field === 'multilateral') return t('card.multilateral');
  return Array.isArray(value) ? countryList(value, locale) : String(value);
}
