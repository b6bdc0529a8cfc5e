/** The form for one statement: a fact, a step of the status, an event, a relation. */
import { useRef, useState } from 'preact/hooks';
import { FormFrame, focusField, useTold } from '#components/parts/form-frame.tsx';
import type { Change } from '#core/contract/overlay.ts';
import { PROPERTIES, type PropertyId } from '#core/entry/properties.ts';
import type { Source } from '#core/entry/schema.ts';
import { type ClaimDraft, claimProblems, isRequired, missedBounds, type Problem } from '#core/overlay/claim-draft.ts';
import { CLAIM_FIELDS, type ClaimSubject, type ClaimField as Field, fieldsOf } from '#core/overlay/claim-fields.ts';
import type { ClaimList } from '#core/overlay/claims.ts';
import { CiteFields } from './cite-fields.tsx';
import { ClaimField, type FieldWorld } from './field.tsx';

interface ClaimFormProps extends FieldWorld {
  readonly list: ClaimList;
  readonly subject: ClaimSubject;
  /** Id of the entry. */
  readonly self: string;
  readonly initial: ClaimDraft;
  readonly title: string;
  readonly sources: Readonly<Record<string, Source>>;
  /** What the bundled statement says, where one is corrected. */
  readonly was?: ClaimDraft | undefined;
  readonly onSave: (draft: ClaimDraft) => Promise<Change>;
  readonly onCancel: () => void;
  /** Told of each change of what is typed. */
  readonly onDraft?: ((draft: ClaimDraft) => void) | undefined;
}

/** Whether a problem is one of a part of the draft. */
function isOf(field: string, name: string): boolean {
  return name === 'sources' ? field.startsWith('source.') : name === 'cites' ? field.startsWith('at.') : field === name;
}

/** Problems are said under their fields once saving was tried, and focus goes to the first of them. */
export function ClaimForm({ list, subject, self, initial, title, sources, was, onSave, onCancel, onDraft, ...world }: ClaimFormProps) {
  const { t, locale } = world;
  const [draft, setDraft] = useState(initial);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [others, setOthers] = useState<readonly string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  useTold(draft, onDraft);
  const change = (fields: Partial<ClaimDraft>) => {
    setDraft((now) => ({ ...now, ...fields }));
    // What was wrong is no longer known to be.
    setProblems((now) => Object.fromEntries(Object.entries(now).filter(([field]) => !Object.keys(fields).some((name) => isOf(field, name)))));
  };
  const show = (found: Readonly<Record<string, string>>, rest: readonly string[] = []) => {
    setProblems(found);
    setOthers(rest);
    const [name] = Object.keys(found);
    if (name !== undefined) focusField(form, name);
    return name === undefined && rest.length === 0;
  };
  const save = async () => {
    const found = Object.entries(claimProblems(list, draft, subject, self)) as [string, Problem][];
    if (!show(Object.fromEntries(found.map(([field, [key, ...values]]) => [field, t(key, values)])))) return;
    const result = await onSave(draft);
    if (result.saved) return;
    const fieldOf = (path: string) => CLAIM_FIELDS.find((field) => field === path.split('.').at(-1));
    const known = result.issues.flatMap(({ path, message }) => (fieldOf(path) ? [[fieldOf(path) as Field, message]] : []));
    show(
      Object.fromEntries(known),
      result.issues.filter(({ path }) => !fieldOf(path)).map(({ message }) => message),
    );
  };
  const property = draft.property as PropertyId | '';
  const doubt = list === 'facts' ? missedBounds(draft) : undefined;
  const format = (number: number) => number.toLocaleString(locale);
  const doubtWords = doubt && t('claim.unlikely', [format(doubt.min), format(doubt.max), doubt.unit]);
  return (
    <FormFrame title={title} t={t} form={form} class="claim-form" alerts={others} onSave={save} onCancel={onCancel}>
      {was && list === 'facts' && property !== '' && <p class="claim-about">{PROPERTIES[property].label}</p>}
      <div class="claim-fields">
        {fieldsOf(list, subject, property, was !== undefined).map((spec) => (
          <ClaimField
            key={spec.name}
            spec={spec}
            draft={draft}
            world={world}
            problem={problems[spec.name]}
            required={isRequired(list, spec)}
            doubt={spec.name === 'from' ? doubtWords : undefined}
            was={was}
            onChange={(next) =>
              change(next.property !== undefined && next.property !== property ? { ...next, unit: PROPERTIES[next.property as PropertyId]?.units[0] ?? '' } : next)
            }
          />
        ))}
      </div>
      <CiteFields draft={draft} sources={sources} t={t} locale={locale} problemOf={(field) => problems[field]} was={was} onChange={change} />
    </FormFrame>
  );
}
