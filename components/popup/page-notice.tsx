/** Every state in which there is no list, or not only a list: one sentence, one button. */

import { Notice, type NoticeAction } from '#components/parts/notice.tsx';
import type { Translate } from '#core/i18n.ts';
import type { PopupState } from '#core/popup/state.ts';
import type { Scope } from '#core/sites/rules.ts';

export interface PageNoticeActions {
  readonly onSwitch: (scope: Scope, on: boolean) => void;
  /** Asks the browser for these sites; must run inside the click. */
  readonly onAskAccess: (origins: readonly string[]) => void;
  readonly onReload: () => void;
  /** Puts the annotator into a tab that was open before the install. */
  readonly onInject: () => void;
  /** Loads the reference again. */
  readonly onRetry: () => void;
  /** Opens the browser's page about this extension; absent where no extension may. */
  readonly onSettings?: (() => void) | undefined;
  /** Puts the cursor into the search field. */
  readonly onSearch: () => void;
}

interface PageNoticeProps extends PageNoticeActions {
  readonly state: PopupState;
  readonly t: Translate;
}

/** Nothing is drawn while the list says it all. */
export function PageNotice({ state, t, ...actions }: PageNoticeProps) {
  const search: NoticeAction = { label: t('notice.search'), onPress: actions.onSearch };
  const scopes = 'scopes' in state ? state.scopes : undefined;
  const host = scopes?.host || t('card.thisPage');
  switch (state.state) {
    case 'ready':
      return null;
    case 'scanning':
      // With a list, the switch says so: a notice above the list would move it under the reader's pointer when it goes.
      return state.terms.length > 0 ? null : <Notice text={t('notice.scanning')} action={search} />;
    case 'nothing':
      return <Notice text={t('notice.nothing')} action={search} />;
    case 'frame-only':
      return state.terms.length > 0 ? <Notice text={t('notice.frameOnly')} aside /> : <Notice text={t('notice.nothing')} action={search} />;
    case 'site-off': {
      const scope = state.by === 'not-listed' ? 'site' : state.by;
      const where = state.scopes.domain || host;
      return (
        <Notice
          text={t(`notice.off_${state.by}`, [where])}
          action={{ label: t(state.by === 'not-listed' ? 'notice.list' : 'notice.turnOn', [where]), onPress: () => actions.onSwitch(scope, true) }}
        />
      );
    }
    case 'paused':
      return <Notice text={t('notice.paused')} action={{ label: t('notice.resume'), onPress: () => actions.onSwitch('everywhere', true) }} />;
    case 'no-access':
      return (
        <Notice
          text={state.host ? t('notice.noAccess', [state.host]) : t('notice.noAccessAll')}
          action={{ label: state.host ? t('notice.allow', [state.host]) : t('notice.allowAll'), onPress: () => actions.onAskAccess(state.origins) }}
        />
      );
    case 'needs-reload':
      return state.why === 'silent' ? (
        <Notice text={t('notice.silent')} action={{ label: t('notice.inject'), onPress: actions.onInject }} />
      ) : (
        <Notice text={t('notice.updated')} action={{ label: t('notice.reload'), onPress: actions.onReload }} />
      );
    case 'unreachable':
      return <Unreachable why={state.why} t={t} search={search} onSettings={actions.onSettings} />;
    case 'reference-failed':
      return <Notice text={t('notice.referenceFailed')} detail={state.detail} action={{ label: t('notice.retry'), onPress: actions.onRetry }} />;
  }
}

type Why = Extract<PopupState, { state: 'unreachable' }>['why'];

/** What the reader could allow in the browser's settings leads there; for the rest, the reference is still here. */
function Unreachable({ why, t, search, onSettings }: { readonly why: Why; readonly t: Translate; readonly search: NoticeAction; readonly onSettings: (() => void) | undefined }) {
  const settings = onSettings ? { label: t('notice.settings'), onPress: onSettings } : search;
  switch (why) {
    case 'browser-page':
      return <Notice text={t('notice.browserPage')} action={search} />;
    case 'store-page':
      return <Notice text={t('notice.storePage')} action={search} />;
    case 'pdf-viewer':
      return <Notice text={t('notice.pdfViewer')} action={search} />;
    case 'restricted-domain':
      return <Notice text={t('notice.restricted')} action={search} />;
    case 'file-not-allowed':
      return <Notice text={t('notice.file')} detail={t('notice.fileHow')} action={settings} />;
    case 'private-not-allowed':
      return <Notice text={t('notice.private')} detail={t('notice.privateHow')} action={settings} />;
  }
}
