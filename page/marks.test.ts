// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createMarks } from './marks.ts';
import { simulateBrowser, textOf } from './testing.ts';
import { type TextBlock, textBlocks } from './text-blocks.ts';

simulateBrowser();

const read = (html: string): TextBlock[] => {
  document.body.innerHTML = html;
  return [...textBlocks(document.body)].filter((block) => block !== undefined);
};
const mention = (start: number, end: number, key: number | string = 1) => ({ start, end, key, score: 1, why: [] });
const sorted = (ranges: readonly AbstractRange[]) => ranges.map(textOf).sort();

function setUp(html: string) {
  const forgotten: number[] = [];
  const marks = createMarks((id) => forgotten.push(id));
  const [block] = read(html);
  const id = marks.place(block as TextBlock) as number;
  marks.keep(id, block as TextBlock);
  return { marks, forgotten, id, block: block as TextBlock };
}

describe('marks', () => {
  it('come from mentions, and stay the same while nothing changes', () => {
    const { marks, id } = setUp('<p>The S-<b>400</b> and the F-35</p>');
    marks.update([{ block: id, mentions: [mention(4, 9), mention(18, 22, 2)] }]);
    const before = marks.all();
    expect(sorted(marks.changes().come.map((mark) => mark.range))).toEqual(['F-35', 'S-…400']);
    marks.update([{ block: id, mentions: [mention(4, 9), mention(18, 22, 2)] }]);
    expect(marks.all()).toEqual(before);
    expect(marks.changes()).toEqual({ come: [], gone: [] });
    marks.update([{ block: id, mentions: [mention(18, 22, 2)] }]);
    expect(marks.changes().gone.map((mark) => mark.id)).toEqual([before[0]?.id]);
  });

  it('are found by place, edges included', () => {
    const { marks, id, block } = setUp('<p>The S-<b>400</b> now</p>');
    marks.update([{ block: id, mentions: [mention(4, 9)] }]);
    const [plain, bold] = block.nodes as [Text, Text];
    expect(marks.at(plain, 3)).toBeUndefined();
    expect(marks.at(plain, 4)?.key).toBe(1);
    expect(marks.at(bold, 3)?.key).toBe(1);
    expect(marks.at(document.body, 0)).toBeUndefined();
  });

  it('that were never painted go without a trace', () => {
    const { marks, id } = setUp('<p>S-400</p>');
    marks.update([{ block: id, mentions: [mention(0, 5)] }]);
    marks.update([{ block: id, mentions: [] }]);
    expect(marks.changes()).toEqual({ come: [], gone: [] });
  });
});

describe('blocks', () => {
  it('that are known and unchanged are not placed again', () => {
    const { marks } = setUp('<p>S-400</p>');
    const [again] = [...textBlocks(document.body)];
    expect(marks.place(again as TextBlock)).toBeUndefined();
  });

  it('keep their id when their text changes, and lose their marks', () => {
    const { marks, id, block, forgotten } = setUp('<p>S-400</p>');
    marks.update([{ block: id, mentions: [mention(0, 5)] }]);
    marks.changes();
    (block.nodes[0] as Text).data = 'S-400 and more';
    const [changed] = [...textBlocks(document.body)];
    expect(marks.place(changed as TextBlock)).toBe(id);
    expect(forgotten).toEqual([id]);
    expect(marks.changes().gone.length).toBe(1);
  });

  it('give way to whoever takes their text over', () => {
    const { marks, id, forgotten } = setUp('<p>one <b>two</b> three</p>');
    (document.querySelector('b') as Element).outerHTML = '<div>two</div>';
    const after = [...textBlocks(document.body)] as TextBlock[];
    expect(marks.place(after[0] as TextBlock)).toBe(id);
    marks.keep(id, after[0] as TextBlock);
    expect(marks.place(after[2] as TextBlock)).not.toBe(id);
    expect(forgotten).toEqual([id]);
  });

  it('that are pieces of one giant text leave each other alone', () => {
    const marks = createMarks(() => undefined);
    const blocks = read(`<pre>${'word '.repeat(5_000)}</pre>`);
    const ids = blocks.map((block) => {
      const id = marks.place(block) as number;
      marks.keep(id, block);
      return id;
    });
    expect(new Set(ids).size).toBe(3);
    expect(blocks.map((block) => marks.place(block))).toEqual([undefined, undefined, undefined]);
  });

  it('that left the document are swept', () => {
    const { marks, id, forgotten } = setUp('<div><p>S-400</p></div>');
    marks.sweep();
    expect(forgotten).toEqual([]);
    document.body.firstElementChild?.remove();
    marks.sweep();
    expect(forgotten).toEqual([id]);
  });
});
