/** One sentence and one button: what a reader needs to know, and what can be done about it. */

export interface NoticeAction {
  readonly label: string;
  readonly onPress: () => void;
}

interface NoticeProps {
  readonly text: string;
  readonly action?: NoticeAction | undefined;
  /** Small print under the sentence: where to find a setting, what the error was. */
  readonly detail?: string | undefined;
  /** Beside other content, not in place of it. */
  readonly aside?: boolean;
}

/** Announced when it appears: it answers something that the reader just did or opened. */
export function Notice({ text, action, detail, aside = false }: NoticeProps) {
  return (
    <div class={aside ? 'notice aside' : 'notice'}>
      <p role="status">{text}</p>
      {detail !== undefined && <p class="notice-detail">{detail}</p>}
      {action && (
        <button type="button" class={aside ? 'link notice-link' : 'button'} onClick={() => action.onPress()}>
          {action.label}
        </button>
      )}
    </div>
  );
}
