/** The judging code, injected into frames that have candidates: leaves the annotator where the content script looks for it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPageAnnotator } from '#core/mention/page-annotator.ts';
import { JUDGE_SLOT } from '#page/late-annotator.ts';

export default defineUnlistedScript(() => {
  Reflect.set(globalThis, JUDGE_SLOT, createPageAnnotator);
});
