/** The judging code, injected into frames that have candidates: leaves the annotator where the content script looks for it. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createPageAnnotator } from '#core/mention/page-annotator.ts';
import { JUDGE_SLOT } from '#page/late-annotator.ts';

export default defineContentScript({
  matches: ['<all_urls>'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    Reflect.set(globalThis, JUDGE_SLOT, createPageAnnotator);
  },
});
