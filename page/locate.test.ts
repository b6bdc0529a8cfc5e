// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { createLocator } from './locate.ts';
import { createMarks, type Marks } from './marks.ts';
import { fakeAnnotator, fakeLayout, simulateBrowser } from './testing.ts';
import { textBlocks } from './text-blocks.ts';

simulateBrowser();

/** Marks of a page, and the id of the mark found at a point of the stand-in layout (20 px a line, 10 px a character). */
function locator(html: string): (x: number, y: number, selector: string) => string | undefined {
  document.body.innerHTML = html;
  const annotator = fakeAnnotator(['S-400', 'F-35']);
  const marks: Marks = createMarks(() => undefined);
  for (const block of textBlocks(document.body)) {
    const id = block && marks.place(block);
    if (block && id !== undefined && annotator.set(id, block.text)) marks.keep(id, block);
  }
  marks.update(annotator.settle());
  const { locate } = createLocator(marks);
  return (x, y, selector) => {
    const mark = locate({ x, y }, document.querySelector(selector) as Element);
    return mark?.block.text.slice(mark.start, mark.end);
  };
}

beforeEach(fakeLayout);

describe('locate', () => {
  it('goes by the boxes of the characters', () => {
    const at = locator('<p id="a">S-400, F-35</p>');
    expect(at(20, 10, '#a')).toBe('S-400');
    expect(at(80, 10, '#a')).toBe('F-35');
    expect(at(60, 10, '#a')).toBeUndefined();
    expect(at(20, 30, '#a')).toBeUndefined();
  });

  it('does not look where the pointer is on something else', () => {
    const at = locator('<p>S-400</p><div id="menu">over it</div>');
    expect(at(20, 10, '#menu')).toBeUndefined();
    expect(at(20, 10, 'body')).toBeUndefined();
  });

  it('sees through a link that lies over the text', () => {
    const at = locator('<article><a href="#"><span id="cover"></span></a><p>S-400</p></article>');
    expect(at(20, 10, '#cover')).toBe('S-400');
    expect(at(90, 10, '#cover')).toBeUndefined();
  });
});
