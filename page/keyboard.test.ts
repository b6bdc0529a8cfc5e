// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { inOrder, nextStop } from './keyboard.ts';
import type { Mark } from './marks.ts';
import { fakeLayout, simulateBrowser } from './testing.ts';

simulateBrowser();
let marks: Mark[];

beforeEach(() => {
  fakeLayout();
  document.body.innerHTML = '<p>one two</p><p>three</p><div>not laid out</div>';
  const mark = (id: number, node: Node | null | undefined, start: number, end: number): Mark => {
    const container = node as Text;
    return {
      id,
      key: id,
      start,
      end,
      score: 1,
      why: [],
      block: { text: container.data, nodes: [container], starts: [0] },
      range: new StaticRange({ startContainer: container, startOffset: start, endContainer: container, endOffset: end }),
    };
  };
  const [first, second] = document.querySelectorAll('p');
  marks = [mark(1, second?.firstChild, 0, 5), mark(2, first?.firstChild, 4, 7), mark(3, document.querySelector('div')?.firstChild, 0, 3), mark(4, first?.firstChild, 0, 3)];
});
const at = (id: number) => marks.find((mark) => mark.id === id);

describe('the order of marks', () => {
  it('is that of the document', () => {
    expect(inOrder(marks).map((mark) => mark.id)).toEqual([4, 2, 1, 3]);
  });
});

describe('the next stop', () => {
  it('is the first that can be seen, then goes round and leaves out what is not rendered', () => {
    expect(nextStop(marks, undefined, 1)).toEqual({ mark: at(4), number: 1, of: 3 });
    expect(nextStop(marks, at(4), 1)?.mark.id).toBe(2);
    expect(nextStop(marks, at(1), 1)?.mark.id).toBe(4);
    expect(nextStop(marks, at(4), -1)?.mark.id).toBe(1);
    expect(nextStop(marks, undefined, -1)?.mark.id).toBe(1);
    expect(nextStop(marks, at(2), 0)?.mark.id).toBe(2);
  });

  it('is nowhere on a page without marks', () => {
    expect(nextStop([], undefined, 1)).toBeUndefined();
  });
});
