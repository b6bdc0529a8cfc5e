/** Tries the names of a form on the page that the reader looked at last. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Kind } from '#core/entry/kinds.ts';
import type { Alias } from '#core/entry/schema.ts';
import type { CueLists } from '#core/gazetteer/compile.ts';
import type { Translate } from '#core/i18n.ts';
import { previewOnPage } from '#core/overlay/name-preview.ts';
import type { PageText } from './client.ts';

interface PageTrialProps {
  readonly kind: Kind;
  readonly aliases: readonly Alias[];
  readonly cues: CueLists;
  readonly t: Translate;
  readonly pageInFront: () => Promise<PageText | undefined>;
}

/** The page is read at the press of the button, never before; what is typed after that is tried on what was read. */
export function PageTrial({ kind, aliases, cues, t, pageInFront }: PageTrialProps) {
  const [page, setPage] = useState<PageText | 'reading' | 'none'>();
  const asked = useRef(0);
  const read = async () => {
    const turn = ++asked.current;
    setPage('reading');
    const found = await pageInFront().catch(() => undefined);
    if (turn === asked.current) setPage(found ?? 'none');
  };
  const text = typeof page === 'object' ? page : undefined;
  const found = useMemo(() => text && previewOnPage(kind, aliases, cues, text.blocks), [text, kind, aliases, cues]);
  return (
    <div class="page-trial">
      <button type="button" class="button plain" onClick={() => void read()}>
        {t(page === undefined ? 'form.tryPage' : 'form.tryPageAgain')}
      </button>
      <div role="status">
        {page === 'reading' && <p class="quiet">{t('app.loading')}</p>}
        {page === 'none' && <p class="quiet">{t('form.noPage')}</p>}
        {text && found && (
          <>
            <p class="page-trial-found">
              <bdi class="page-trial-title">{text.title}</bdi> {found.marked > 0 ? t('form.onPage', [String(found.marked)], found.marked) : t('form.notOnPage')}
              {found.passed > 0 && ` ${t('form.passedOnPage', [String(found.passed)], found.passed)}`}
            </p>
            {found.excerpts.length > 0 && (
              <ul class="rows">
                {found.excerpts.map(({ before, text: words, after }) => (
                  <li class="page-trial-row">
                    <bdi>
                      {before}
                      <mark class="sample-mark">{words}</mark>
                      {after}
                    </bdi>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </div>
  );
}
