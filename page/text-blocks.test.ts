// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { offsetOf, toStaticRange } from './places.ts';
import { simulateBrowser } from './testing.ts';
import { containerOf, type TextBlock, textBlocks, type WalkOptions } from './text-blocks.ts';

simulateBrowser();

/** Blocks of a fragment of HTML, without the pauses. */
function read(html: string, options?: WalkOptions, root: Node = document.body): TextBlock[] {
  if (html) document.body.innerHTML = html;
  return [...textBlocks(root, options)].filter((block) => block !== undefined);
}
const texts = (html: string, options?: WalkOptions): string[] => read(html, options).map((block) => block.text.replace(/\s+/g, ' ').trim());

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('blocks', () => {
  it('join inline elements and break at block-level ones', () => {
    expect(texts('<p>The S-<b>400</b> <i>Triumf</i></p><div>one<p>two</p>three</div>')).toEqual(['The S-400 Triumf', 'one', 'two', 'three']);
  });

  it('turn line breaks into characters without a node', () => {
    const [block] = read('<p>New<br>START</p>');
    expect(block?.text).toBe('New\nSTART');
    expect(block?.starts).toEqual([0, 4]);
  });

  it('keep raised note numbers apart from the word before', () => {
    expect(texts('<p>New START<sup>2</sup></p>')).toEqual(['New START 2']);
  });

  it('break where a style sheet made boxes of inline elements', () => {
    expect(texts('<div><span style="display:block">Defence</span><span style="display:block">S-400</span></div>')).toEqual(['Defence S-400']);
    expect(texts('<div><span>S-4</span><span>00</span></div>')).toEqual(['S-400']);
  });

  it('hold no white space alone', () => {
    expect(texts('<div>  <p>a</p>  \n <p> </p></div>')).toEqual(['a']);
  });

  it('leave out what is not read or is written in', () => {
    const quiet = ['<script>S-400</script>', '<style>S-400</style>', '<noscript>S-400</noscript>', '<template>S-400</template>', '<textarea>S-400</textarea>'];
    const edited = [
      'contenteditable',
      'contenteditable="true"',
      'contenteditable="plaintext-only"',
      'role="textbox"',
      'class="CodeMirror"',
      'class="cm-editor"',
      'class="monaco-editor"',
      'class="ace_editor"',
    ];
    expect(texts(quiet.join(''))).toEqual([]);
    expect(texts(edited.map((attribute) => `<div ${attribute}>S-400<p>F-35</p></div>`).join(''))).toEqual([]);
    expect(texts('<div contenteditable="false">read</div><button>Buy <b>S-400</b></button><p aria-hidden="true">also</p>')).toEqual(['read', 'Buy S-400', 'also']);
  });

  it('cut a giant text at white space and keep its places', () => {
    const words = 'word '.repeat(7_000);
    const blocks = read(`<pre>${words}</pre>`);
    expect(blocks.length).toBe(4);
    expect(blocks.map((block) => block.text).join('')).toBe(words);
    const node = document.body.querySelector('pre')?.firstChild as Text;
    const second = blocks[1] as TextBlock;
    const range = toStaticRange(second, { start: 0, end: 4 });
    expect(range.startContainer).toBe(node);
    expect(node.data.slice(range.startOffset, range.endOffset)).toBe('word');
    expect(offsetOf(second, node, range.startOffset)).toBe(0);
  });
});

describe('places', () => {
  it('span several nodes', () => {
    const [block] = read('<p>The S-<b>400</b>, now</p>');
    const range = toStaticRange(block as TextBlock, { start: 4, end: 9 });
    expect([(range.startContainer as Text).data, range.startOffset]).toEqual(['The S-', 4]);
    expect([(range.endContainer as Text).data, range.endOffset]).toEqual(['400', 3]);
    expect(offsetOf(block as TextBlock, range.endContainer, 1)).toBe(7);
    expect(offsetOf(block as TextBlock, document.body, 1)).toBe(-1);
  });
});

describe('the walk', () => {
  it('can start in the middle and stop before it', () => {
    document.body.innerHTML = '<p>a</p><div><p id="m">b</p></div><p>c</p>';
    const middle = document.querySelector('#m') as Element;
    expect(texts('', { from: middle })).toEqual(['b', 'c']);
    expect(texts('', { until: middle })).toEqual(['a']);
  });

  it('leaves out block-level children that are known', () => {
    expect(texts('<p>a</p>loose<p>b</p>', { enter: () => false })).toEqual(['loose']);
  });

  it('reads an element itself when it is the root', () => {
    document.body.innerHTML = '<ul><li>a <b>b</b></li><li>c</li></ul>';
    expect(read('', {}, document.querySelector('li') as Node).map((block) => block.text)).toEqual(['a b']);
  });

  it('hands out shadow roots, closed ones by way of the caller', () => {
    document.body.innerHTML = '<div id="open"></div><x-closed></x-closed>';
    (document.querySelector('#open') as Element).attachShadow({ mode: 'open' });
    const closed = (document.querySelector('x-closed') as Element).attachShadow({ mode: 'closed' });
    const found: ShadowRoot[] = [];
    const asked: string[] = [];
    read('', {
      onShadow: (root) => found.push(root),
      openShadow: (element) => {
        asked.push(element.localName);
        return element.localName === 'x-closed' ? closed : null;
      },
    });
    expect(found.map((root) => root.host.localName)).toEqual(['div', 'x-closed']);
    expect(asked).toEqual(['x-closed']);
  });

  it('says when the ground was taken away', () => {
    document.body.innerHTML = '<div id="a"><p>one</p><p>two</p></div><p>three</p>';
    const walk = textBlocks(document.body);
    walk.next();
    (document.querySelector('#a') as Element).remove();
    let last = walk.next();
    while (!last.done) last = walk.next();
    expect(last.value).toBe(true);
  });

  it('pauses on long ways without text', () => {
    document.body.innerHTML = '<i></i>'.repeat(1_200);
    expect([...textBlocks(document.body)]).toEqual([undefined, undefined]);
  });

  it('knows the container of a node', () => {
    document.body.innerHTML = '<section><a><b>x</b></a></section>';
    expect(containerOf(document.querySelector('b')?.firstChild as Node)).toBe(document.querySelector('section'));
  });
});
