/** First run: an article to try it on, where it should work, and what it does with what it reads. */
import { useState } from 'preact/hooks';
import type { CardData } from '#core/contract/card.ts';
import type { Translate } from '#core/i18n.ts';
import { demoParts } from './demo.ts';

/** Where it should work: everywhere, only on listed sites, or not yet. */
export type Reach = 'everywhere' | 'listed' | 'paused';
const REACHES: readonly Reach[] = ['everywhere', 'listed', 'paused'];

export interface WelcomeProps {
  readonly t: Translate;
  readonly reach: Reach;
  readonly onReach: (reach: Reach) => void;
  readonly onDone: () => void;
  /** Loads the card of an entry and draws it beside a mark. */
  readonly onMark: (id: string, mark: HTMLElement) => void;
  readonly onLeave: () => void;
  /** Ids that the reference has: the others stay plain words. */
  readonly known: ReadonlyMap<string, Pick<CardData, 'name'>>;
}

export function Welcome({ t, reach, onReach, onDone, onMark, onLeave, known }: WelcomeProps) {
  const [chosen, setChosen] = useState(reach);
  const choose = (next: Reach) => {
    setChosen(next);
    onReach(next);
  };
  return (
    <main class="welcome">
      <h1 class="welcome-title">{t('welcome.title')}</h1>
      <p class="welcome-lead">{t('welcome.lead')}</p>
      <article class="demo" aria-label={t('welcome.demo')}>
        {demoParts(t('welcome.article')).map((paragraph, place) => (
          <p key={place}>
            {paragraph.map((part, at) =>
              part.id !== undefined && known.has(part.id) ? <Mark key={at} id={part.id} text={part.text} onMark={onMark} onLeave={onLeave} /> : part.text,
            )}
          </p>
        ))}
      </article>
      <fieldset class="welcome-choices">
        <legend class="welcome-heading">{t('welcome.where')}</legend>
        {REACHES.map((value) => (
          <label key={value} class="choice">
            <input type="radio" name="reach" checked={chosen === value} onChange={() => choose(value)} />
            <span>
              <span class="choice-name">{t(`welcome.reach_${value}`)}</span>
              <span class="choice-detail">{t(`welcome.reach_${value}_detail`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <section>
        <h2 class="welcome-heading">{t('welcome.privacy')}</h2>
        <ul class="welcome-facts">
          {['reads', 'sends', 'changes', 'stores', 'seen'].map((fact) => (
            <li key={fact}>{t(`welcome.fact_${fact}`)}</li>
          ))}
        </ul>
      </section>
      <button type="button" class="button" onClick={onDone}>
        {t('welcome.done')}
      </button>
    </main>
  );
}

interface MarkProps extends Pick<WelcomeProps, 'onMark' | 'onLeave'> {
  readonly id: string;
  readonly text: string;
}

/** On our own page a mark may be a button; on others the text is left alone. */
function Mark({ id, text, onMark, onLeave }: MarkProps) {
  return (
    <button
      type="button"
      class="mark"
      aria-haspopup="dialog"
      onPointerEnter={(event) => event.pointerType === 'mouse' && onMark(id, event.currentTarget)}
      onPointerLeave={onLeave}
      onClick={(event) => onMark(id, event.currentTarget)}
    >
      {text}
    </button>
  );
}
