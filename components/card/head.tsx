/** Top of the card: kind, origin, name, other names, and the controls. Stays while the rest scrolls. */
import type { Ref } from 'preact';
import { Icon, KindIcon } from '#components/icons/icon.tsx';
import { back, close, pin } from '#components/icons/shapes.ts';
import { Dotted } from '#components/parts/dotted.tsx';
import { Menu } from '#components/parts/menu.tsx';
import type { CardText } from '#core/card/card-text.ts';
import type { CardAction, CardModel } from '#core/contract/card-view.ts';
import type { Translate } from '#core/i18n.ts';

interface HeadProps {
  readonly text: CardText;
  readonly model: CardModel;
  readonly t: Translate;
  readonly dispatch: (action: CardAction) => void;
  readonly onCopy: () => void;
  readonly titleRef: Ref<HTMLHeadingElement>;
}

/** The heading is focusable so that a card opened by keyboard is read from its name. */
export function CardHead({ text, model, t, dispatch, onCopy, titleRef }: HeadProps) {
  const { canGoBack, pinned, host, compact } = model;
  const items = [
    { label: t('entry.copy'), onChoose: onCopy },
    { label: t('card.compare'), onChoose: () => dispatch({ type: 'open-entry', compare: true }) },
    { label: t('card.hideHere', [host || t('card.thisPage')]), onChoose: () => dispatch({ type: 'hide', what: 'entry', scope: 'site' }) },
    { label: t('card.hideAlways'), onChoose: () => dispatch({ type: 'hide', what: 'entry', scope: 'always' }) },
    { label: t('card.siteOff', [host || t('card.thisPage')]), onChoose: () => dispatch({ type: 'site-off' }) },
  ];
  return (
    <header class="card-head">
      <div class="card-kind">
        {canGoBack && (
          <button type="button" class="control" aria-label={t('card.back')} title={t('card.back')} onClick={() => dispatch({ type: 'back' })}>
            <Icon d={back} />
          </button>
        )}
        <KindIcon name={text.icon} />
        <Dotted>
          <span>{text.kind}</span>
          {text.origin !== '' && <span>{text.origin}</span>}
        </Dotted>
      </div>
      <div class="card-controls">
        <button
          type="button"
          class="control"
          aria-pressed={pinned}
          aria-label={t('card.pin')}
          title={t(pinned ? 'card.unpin' : 'card.pin')}
          onClick={() => dispatch({ type: 'pin', on: !pinned })}
        >
          <Icon d={pin} />
        </button>
        <Menu label={t('card.menu')} items={items} />
        <button type="button" class="control" aria-label={t('card.close')} title={t('card.close')} onClick={() => dispatch({ type: 'close' })}>
          <Icon d={close} />
        </button>
      </div>
      <h2 class="card-title" id="fieldnote-title" tabIndex={-1} ref={titleRef}>
        {text.name}
      </h2>
      {text.otherNames.length > 0 && !compact && (
        <Dotted class="card-names">
          {text.otherNames.map((name, place) => (
            <bdi key={name.text} lang={name.lang}>
              {place === 0 && <span class="unseen">{t('card.alsoCalled')} </span>}
              {name.text}
            </bdi>
          ))}
        </Dotted>
      )}
    </header>
  );
}
