// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { thinMarks } from './density.ts';
import { createMarks, type Mark } from './marks.ts';
import { fakeAnnotator, simulateBrowser, textOf } from './testing.ts';
import { textBlocks } from './text-blocks.ts';

simulateBrowser();

const PAGE = `
  <p>The S-400 and the S-400.</p>
  <h2>S-400 abroad</h2><p>The F-35.</p><p>An S-400, an F-35.</p>
  <h3>At home</h3><p>The S-400.</p>`;

/** Marks of a page as they are shown, as "paragraph: surface". */
function show(density: 'section' | 'page') {
  const annotator = fakeAnnotator(['S-400', 'F-35']);
  const marks = createMarks((id) => annotator.remove(id));
  const shown = thinMarks(marks, density);
  const scan = (blocks: Iterable<ReturnType<typeof textBlocks> extends Iterable<infer T> ? T : never>) => {
    for (const block of blocks) {
      const id = block && marks.place(block);
      if (block && id !== undefined && annotator.set(id, block.text)) marks.keep(id, block);
    }
    marks.update(annotator.settle());
  };
  const texts = (list: readonly Mark[]) => list.map((mark) => `${mark.block.text}: ${textOf(mark.range)}`).sort();
  return { marks, shown, scan, texts };
}

describe('fewer marks', () => {
  it('are the first of each entry under each heading, which is of its own section', () => {
    document.body.innerHTML = PAGE;
    const { shown, scan, texts } = show('section');
    scan(textBlocks(document.body));
    const { come, gone } = shown.changes();
    expect(texts(come)).toEqual(['S-400 abroad: S-400', 'The F-35.: F-35', 'The S-400 and the S-400.: S-400', 'The S-400.: S-400']);
    expect(gone).toEqual([]);
    expect(texts(shown.all())).toEqual(texts(come));
  });

  it('are the first of each entry on the page, whatever was read first', () => {
    document.body.innerHTML = PAGE;
    const { shown, scan, texts } = show('page');
    const blocks = [...textBlocks(document.body)];
    scan(blocks.slice(-1));
    const late = shown.changes().come;
    expect(texts(late)).toEqual(['The S-400.: S-400']);
    scan(blocks.slice(0, -1));
    const { come, gone } = shown.changes();
    expect(texts(come)).toEqual(['The F-35.: F-35', 'The S-400 and the S-400.: S-400']);
    expect(gone).toEqual(late);
    expect(come.find(({ key }) => key === 0)?.start).toBe(4);
  });

  it('are nowhere to be pointed at but where they are shown, and move on when theirs goes', () => {
    document.body.innerHTML = '<p>The S-400.</p><p>An S-400.</p>';
    const { marks, shown, scan, texts } = show('page');
    scan(textBlocks(document.body));
    shown.changes();
    const [first, second] = [...document.querySelectorAll('p')].map((p) => p.firstChild as Text);
    expect(shown.at(first as Text, 5)).toBeDefined();
    expect(shown.at(second as Text, 4)).toBeUndefined();
    first?.parentElement?.remove();
    marks.sweep();
    const { come, gone } = shown.changes();
    expect([texts(come), texts(gone)]).toEqual([['An S-400.: S-400'], ['The S-400.: S-400']]);
  });
});
