/** Says what was just done, with the way back. */
import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '#core/i18n.ts';

/** Long enough to read a line and reach the button; the undo stays possible in the lists afterwards. */
const SHOWN_MS = 10_000;

export interface ToastMessage {
  readonly text: string;
  readonly onUndo?: (() => void) | undefined;
}

interface ToastProps {
  readonly message: ToastMessage | undefined;
  readonly t: Translate;
  readonly onGone: () => void;
}

/** The region is always there: assistive technology hears changes, not births. */
export function Toast({ message, t, onGone }: ToastProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!message) return;
    // Not under the reader's fingers.
    const go = () => (place.current?.contains(document.activeElement) ? (timer = setTimeout(go, SHOWN_MS)) : onGone());
    let timer: unknown = setTimeout(go, SHOWN_MS);
    return () => clearTimeout(timer as number);
  }, [message]);
  return (
    <div class="toast-place" role="status" ref={place}>
      {message && (
        <div class="toast">
          <span>{message.text}</span>
          {message.onUndo && (
            <button type="button" class="toast-undo" onClick={message.onUndo}>
              {t('app.undo')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
