/** What stands in the page beside the content script while cards are timed: it sees the frames in which a card is painted, and changes nothing. */

/**
 * The source of a function for the content script's own world, where closed shadow roots open. It leaves the cards that
 * it sees in `fieldnoteOpenings`; times are those of the page's clock.
 */
export const WATCH_CARDS = `() => {
  if (globalThis.fieldnoteOpenings) return true;
  const openings = (globalThis.fieldnoteOpenings = []);
  let moved = 0;
  addEventListener('pointermove', (event) => (moved = event.timeStamp), { capture: true, passive: true });
  const rootOf = (host) => (globalThis.chrome?.dom ? chrome.dom.openOrClosedShadowRoot(host) : host.openOrClosedShadowRoot);
  // Asked for in a frame, a message comes when that frame has been painted.
  const afterPaint = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(0);
  });
  new MutationObserver((records) => {
    const host = records.flatMap((record) => [...record.addedNodes]).find((node) => node.localName === 'fieldnote-card');
    if (!host) return;
    const root = rootOf(host);
    const opening = { name: root.querySelector('h2').textContent, moved, drawn: performance.now() };
    openings.push(opening);
    afterPaint((now) => (opening.painted = now));
    const look = () => {
      if (opening.whole !== undefined || root.querySelector('.card-quiet')?.hidden !== true) return;
      opening.whole = 0;
      afterPaint((now) => (opening.whole = now));
    };
    look();
    new MutationObserver(look).observe(root, { subtree: true, childList: true, attributes: true });
  }).observe(document.documentElement, { childList: true });
  return true;
}`;

/** Takes what was seen; nothing while an entry is still awaited. */
export const TAKE_OPENINGS = '() => (globalThis.fieldnoteOpenings.every(({ whole }) => whole) ? globalThis.fieldnoteOpenings.splice(0) : [])';

/** The shortest question and its answer, in milliseconds. */
export const ROUND_TRIP = `async () => {
  const begun = performance.now();
  await (globalThis.browser ?? chrome).runtime.sendMessage({ fieldnote: 'frame/host', payload: {} });
  return performance.now() - begun;
}`;
