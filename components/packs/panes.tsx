/** The places of packs in the reference page, with what they load and change. */
import { Notice } from '#components/parts/notice.tsx';
import { type PaneProps, useLoaded } from '#components/reference/panes.tsx';
import { PackForm } from './pack-form.tsx';
import { PacksView } from './packs-view.tsx';

interface PacksPaneProps extends PaneProps {
  readonly dropped: readonly File[] | undefined;
  /** Shows the entries of a pack in the list. */
  readonly onShow: (id: string) => void;
}

/** The installed packs. */
export function PacksPane({ client, reference, routes, options, dropped, onShow }: PacksPaneProps) {
  const { t, locale } = options;
  const loaded = useLoaded(() => client.packs(), [reference.version]);
  if (loaded.at === 'loading') return <p class="quiet">{t('app.loading')}</p>;
  if (loaded.at === 'failed') return <Notice text={t('app.failed')} action={{ label: t('notice.retry'), onPress: reference.retry }} />;
  const { packs } = loaded.value;
  return (
    <PacksView
      packs={packs}
      t={t}
      locale={locale}
      dropped={dropped}
      onRead={client.readPack}
      onInstall={async (pack, overlayVersion) => {
        const change = await client.installPack(pack, overlayVersion);
        if (change.saved) void reference.change(Promise.resolve(change), t('packs.installed', [pack.title]));
        return change;
      }}
      onMake={() => routes.go({ view: 'new-pack' })}
      onMove={({ id, title }, to) => void reference.change(client.movePack(id, to), t('packs.moved', [title, String(to + 1), String(packs.length)]))}
      onSwitch={({ id, title }, what, on) => void reference.change(client.switchPack(id, what, on), t(`packs.switched${on ? '' : 'Off'}_${what}`, [title]))}
      onRemove={({ id, title }) => void reference.change(client.removePack(id), t('packs.removed', [title]))}
      onShow={onShow}
      onSave={(id) => void client.savePack(id).catch(() => reference.say(t('app.failed')))}
    />
  );
}

/** Making a pack. */
export function PackFormPane({ client, reference, routes, options }: PaneProps) {
  const { t, today } = options;
  const loaded = useLoaded(() => client.list(), [reference.version]);
  if (loaded.at === 'loading') return <p class="quiet">{t('app.loading')}</p>;
  if (loaded.at === 'failed') return <Notice text={t('app.failed')} action={{ label: t('notice.retry'), onPress: reference.retry }} />;
  return (
    <PackForm
      entries={loaded.value.entries.map(({ id, name, names, summary }) => ({ id, name, names, words: summary }))}
      today={today}
      t={t}
      onCancel={routes.back}
      onMake={async (about, ids) => {
        const issues = await client.makePack(about, ids).catch((error: unknown) => [{ path: '', message: error instanceof Error ? error.message : t('app.failed') }]);
        if (issues.length === 0) reference.say(t('packForm.saved'));
        return issues;
      }}
    />
  );
}
