/** One choice out of a few, as a row. */
import { useRef } from 'preact/hooks';

export interface Segment<T extends string> {
  readonly value: T;
  readonly label: string;
  /** Something is to be known of it even when it is not chosen; said after the label. */
  readonly mark?: string | undefined;
  readonly disabled?: boolean;
}

interface SegmentsProps<T extends string> {
  /** Accessible name of the group. */
  readonly label: string;
  readonly segments: readonly Segment<T>[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

/** Radio buttons in a row: one Tab stop, arrow keys choose. */
export function Segments<T extends string>({ label, segments, value, onChoose }: SegmentsProps<T>) {
  const row = useRef<HTMLDivElement>(null);
  const open = segments.filter((segment) => segment.disabled !== true);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = open.findIndex((segment) => segment.value === value);
    const next = open[(at + step + open.length) % open.length];
    if (!next) return;
    onChoose(next.value);
    row.current?.querySelector<HTMLElement>(`[data-value="${next.value}"]`)?.focus();
  };
  return (
    <div class="segments" role="radiogroup" aria-label={label} ref={row} onKeyDown={onKeyDown}>
      {segments.map((segment) => (
        <button
          key={segment.value}
          type="button"
          role="radio"
          class="segment"
          data-value={segment.value}
          data-label={segment.label}
          aria-checked={segment.value === value}
          tabIndex={segment.value === value ? 0 : -1}
          disabled={segment.disabled}
          onClick={() => onChoose(segment.value)}
        >
          {segment.mark !== undefined && <span class="segment-mark" aria-hidden="true" />}
          {segment.label}
          {segment.mark !== undefined && <span class="unseen"> {segment.mark}</span>}
        </button>
      ))}
    </div>
  );
}
