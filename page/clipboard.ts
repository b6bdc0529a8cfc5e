/** Copies a text at the reader's own press, without a permission and also on pages that are not served over https. */

/**
 * @returns whether the text is on the clipboard.
 */
export async function copyText(text: string): Promise<boolean> {
  // Absent on http pages, and refused where the page's policy forbids it.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  const done = await clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  return done === true || copyByCommand(text);
}

/** The old command, whose event lets the text be set without selecting anything: what the reader has selected stays. */
function copyByCommand(text: string): boolean {
  let taken = false;
  const onCopy = (event: ClipboardEvent): void => {
    if (!event.isTrusted) return;
    // The page's own handlers would hear of it, and could put something else there.
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    taken = event.clipboardData !== null;
  };
  window.addEventListener('copy', onCopy, { capture: true });
  try {
    document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', onCopy, { capture: true });
  }
  return taken;
}
