/** First run: an article to try it on, where it should work, and what it does with what it reads. */
import { useState } from 'preact/hooks';
import type { Translate } from '#core/i18n.ts';

/** Where it should work: everywhere, only on listed sites, or not yet. */
export type Reach = 'everywhere' | 'listed' | 'paused';
const REACHES: readonly Reach[] = ['everywhere', 'listed', 'paused'];
const FACTS = ['reads', 'sends', 'changes', 'stores', 'seen'] as const;

export interface WelcomeProps {
  readonly t: Translate;
  readonly reach: Reach;
  readonly onReach: (reach: Reach) => void;
  readonly onDone: () => void;
}

/** The article is plain text: the page it stands on is read and marked like any other. */
export function Welcome({ t, reach, onReach, onDone }: WelcomeProps) {
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
        <p>{t('welcome.article1')}</p>
        <p>{t('welcome.article2')}</p>
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
          {FACTS.map((fact) => (
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
