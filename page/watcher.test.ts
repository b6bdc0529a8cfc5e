// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { type Changes, digest } from './watcher.ts';

/** What a change of the page comes down to. */
function changesOf(html: string, change: () => void): Changes & { readonly names: readonly [string[], string[]] } {
  document.body.innerHTML = html;
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  change();
  const result = digest(observer.takeRecords());
  observer.disconnect();
  const named = (nodes: readonly Node[]) => nodes.map((node) => (node as Element).id || node.nodeName.toLowerCase()).sort();
  return { ...result, names: [named(result.fresh), named(result.dirty)] };
}
const $ = (selector: string) => document.querySelector(selector) as HTMLElement;

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('digest', () => {
  it('reads new block-level elements alone, not what they were put into', () => {
    const { names, removed } = changesOf('<main id="m">text<p>old</p></main>', () => $('main').insertAdjacentHTML('beforeend', '<p id="new">new <b>b</b></p>'));
    expect(names).toEqual([['new'], []]);
    expect(removed).toBe(false);
  });

  it('reads the surroundings of new inline text', () => {
    expect(changesOf('<p id="p">a</p>', () => $('p').append(' b')).names).toEqual([[], ['p']]);
    expect(changesOf('<p id="p">a</p>', () => $('p').insertAdjacentHTML('beforeend', '<b>b</b>')).names).toEqual([[], ['p']]);
    expect(changesOf('<p id="p">a</p>', () => $('p').append('  \n')).names).toEqual([[], []]);
  });

  it('reads inline elements that may hold blocks both ways', () => {
    expect(changesOf('<div id="d">a</div>', () => $('div').insertAdjacentHTML('beforeend', '<a id="a"><div>b</div></a>')).names).toEqual([['a'], ['d']]);
  });

  it('reads a changed text where it stands', () => {
    const { names, texts } = changesOf('<p id="p">a <b>b</b></p>', () => {
      ($('b').firstChild as Text).data = 'c';
    });
    expect(names).toEqual([[], ['p']]);
    expect(texts).toEqual([$('b').firstChild]);
  });

  it('names only the outermost of what is new', () => {
    const { names } = changesOf('<main></main>', () => {
      $('main').innerHTML = '<section id="s"></section>';
      $('#s').innerHTML = '<p id="p">x</p>';
      ($('#p').firstChild as Text).data = 'y';
    });
    expect(names).toEqual([['s'], []]);
  });

  it('forgets what was there for a moment only', () => {
    const { names, removed } = changesOf('<main></main>', () => {
      $('main').innerHTML = '<p>x</p>';
      $('main').innerHTML = '';
    });
    expect(names).toEqual([[], []]);
    expect(removed).toBe(true);
  });

  it('reads the text around an inline element that left', () => {
    expect(changesOf('<p id="p">New <i>x</i>START</p>', () => $('i').remove()).names).toEqual([[], ['p']]);
  });

  it('takes no notice of what is written in, of scripts, and of our own host', () => {
    const { names } = changesOf('<div contenteditable="true"><p>a</p></div><textarea></textarea>', () => {
      ($('p').firstChild as Text).data = 'ab';
      $('[contenteditable]').insertAdjacentHTML('beforeend', '<p>c</p>');
      document.body.append(document.createElement('script'), document.createElement('fieldnote-card'));
      $('script').textContent = 'x';
    });
    expect(names).toEqual([[], ['body']]);
  });
});
