/** What all forms have: a title, what is wrong and belongs to no field, buttons to save and to leave. */
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '#core/i18n.ts';

interface FormFrameProps {
  readonly title: string;
  readonly t: Translate;
  readonly form: RefObject<HTMLFormElement | null>;
  /** Besides `form`. */
  readonly class?: string;
  /** What is wrong and belongs to no field, a paragraph each. */
  readonly alerts?: readonly string[];
  readonly onSave: () => Promise<unknown>;
  readonly onCancel: () => void;
  /** Words of the button that saves, if others than these. */
  readonly saveWords?: string;
  readonly disabled?: boolean;
  /** Buttons behind those two. */
  readonly buttons?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function FormFrame({ title, t, form, class: more, alerts = [], onSave, onCancel, saveWords = t('form.save'), disabled = false, buttons, children }: FormFrameProps) {
  return (
    <form
      class={more === undefined ? 'form' : `form ${more}`}
      ref={form}
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void onSave();
      }}
    >
      <h2 class="entry-title">{title}</h2>
      {alerts.map((message) => (
        <p class="field-problem" role="alert" key={message}>
          {message}
        </p>
      ))}
      {children}
      <div class="buttons">
        <button type="submit" class="button" disabled={disabled}>
          {saveWords}
        </button>
        <button type="button" class="button plain" onClick={onCancel}>
          {t('form.cancel')}
        </button>
        {buttons}
      </div>
    </form>
  );
}

/** Puts the focus into the field of that name. */
export function focusField({ current }: RefObject<HTMLFormElement | null>, name: string): void {
  current?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.focus();
}

/** Tells of each change of a draft, not of the one it began with. */
export function useTold<T>(draft: T, onDraft: ((draft: T) => void) | undefined): void {
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) onDraft?.(draft);
    first.current = false;
  }, [draft]);
}
