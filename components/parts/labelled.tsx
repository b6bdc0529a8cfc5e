/** A field of a form: its label, whether it must be filled in, the control, and what is to be known of it or is wrong with it. */
import type { ComponentChildren } from 'preact';

interface LabelledProps {
  readonly id: string;
  readonly label: string;
  /** A word beside the label, for the eye: that the field is required, which the control says by itself. */
  readonly mark?: string | undefined;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  /** The control names itself: the label is that of a group. */
  readonly group?: boolean;
  /** Under all of it. */
  readonly after?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Ids of what describes a control. */
export const describedBy = (id: string, problem: string | undefined): string => `${id}-${problem === undefined ? 'hint' : 'problem'}`;

/** A control with its label above it and its hint, or what is wrong with it, below. */
export function Labelled({ id, label, mark, hint, problem, group = false, after, children }: LabelledProps) {
  return (
    <div class="field">
      <div class="field-head">
        {group ? (
          <span class="field-label" id={`${id}-label`}>
            {label}
          </span>
        ) : (
          <label class="field-label" id={`${id}-label`} for={id}>
            {label}
          </label>
        )}
        {mark !== undefined && (
          <span class="field-mark" aria-hidden="true">
            {mark}
          </span>
        )}
      </div>
      {children}
      {problem !== undefined ? (
        <p class="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      ) : (
        hint !== undefined && (
          <p class="field-hint" id={`${id}-hint`}>
            {hint}
          </p>
        )
      )}
      {after}
    </div>
  );
}
