/** Merging: choosing the other entry, and the two side by side. */
import { useState } from 'preact/hooks';
import { EntryPicker } from '#components/claims/entry-picker.tsx';
import { describedBy, Labelled } from '#components/parts/labelled.tsx';
import { Notice } from '#components/parts/notice.tsx';
import { entryOptions } from '#components/reference/entry-options.ts';
import { namesIn, type PaneProps, useLoaded } from '#components/reference/panes.tsx';
import type { Route } from '#components/reference/route.ts';
import { countCitations } from '#core/card/citations.ts';
import { claimWords } from '#core/card/claim-words.ts';
import { rowUnits } from '#core/card/row-units.ts';
import { areMergeable } from '#core/reference/twins.ts';
import { MergeView } from './merge-view.tsx';

type MergeRoute = Extract<Route, { view: 'merge' }>;

export function MergePane({ at, ...props }: PaneProps & { readonly at: MergeRoute }) {
  return at.other === undefined ? <OtherPane at={at} {...props} /> : <PairPane keys={[at.key, at.other]} {...props} />;
}

/** Which one is the same thing. */
function OtherPane({ at, reference, routes, options }: PaneProps & { readonly at: MergeRoute }) {
  const { t } = options;
  const [other, setOther] = useState('');
  const id = 'merge-other';
  const heads = reference.heads?.heads ?? [];
  const row = reference.rowOf(at.key);
  if (!row) return <p class="quiet">{t('app.loading')}</p>;
  return (
    <form class="form" aria-label={t('merge.chooseTitle', [row.name])} onSubmit={(event) => event.preventDefault()}>
      <h2 class="entry-title">{t('merge.chooseTitle', [row.name])}</h2>
      <Labelled id={id} label={t('merge.other')} hint={t(row.provenance === 'own' ? 'merge.otherHint' : row.pack ? 'merge.otherHintPack' : 'merge.otherHintBundled')}>
        <EntryPicker
          id={id}
          name="other"
          value={other}
          t={t}
          invalid={false}
          labelledBy={`${id}-label`}
          describedBy={describedBy(id, undefined)}
          nameOf={namesIn(reference)}
          findEntries={entryOptions(reference, t, (found) => areMergeable(row, found))}
          onChange={(chosen) => {
            setOther(chosen);
            const found = heads.find((one) => one.id === chosen);
            if (found) routes.go({ ...at, other: found.key });
          }}
        />
      </Labelled>
      <div class="buttons">
        <button type="button" class="button plain" onClick={routes.back}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  );
}

function PairPane({ keys, client, reference, routes, options }: PaneProps & { readonly keys: Parameters<PaneProps['client']['pair']>[0] }) {
  const { t, locale, today, units: system = 'metric' } = options;
  const loaded = useLoaded(() => client.pair(keys), [...keys, reference.version]);
  if (loaded.at === 'loading') return <p class="quiet">{t('app.loading')}</p>;
  if (loaded.at === 'failed') return <Notice text={t('app.failed')} action={{ label: t('notice.retry'), onPress: reference.retry }} />;
  if (!loaded.value) return <Notice text={t('merge.cannot')} action={{ label: t('app.back'), onPress: routes.back }} />;
  const sides = loaded.value;
  return (
    <MergeView
      sides={sides}
      t={t}
      locale={locale}
      wordsOf={(claim, { sources, variants, kind }) =>
        claimWords(claim, false, {
          t,
          locale,
          today,
          sources,
          variants,
          citations: countCitations(sources, { t, locale }),
          own: true,
          units: (property, facts) => rowUnits(property, facts, { system, kinds: [kind] }),
          nameOf: namesIn(reference),
        })
      }
      onMerge={async (wish) => {
        const change = await client.merge(wish).catch(() => ({ saved: false as const, issues: [{ path: '', message: t('app.failed') }] }));
        const nameOf = (key: typeof wish.stays) => sides.find((side) => side.key === key)?.body.name ?? '';
        if (change.saved) {
          void reference.change(Promise.resolve(change), t('merge.done', [nameOf(wish.goes), nameOf(wish.stays)]));
          routes.reset({ view: 'entry', key: wish.stays });
        }
        return change;
      }}
      onCancel={routes.back}
    />
  );
}
