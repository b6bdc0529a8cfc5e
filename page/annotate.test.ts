// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Annotation, annotatePage } from './annotate.ts';
import { HIGHLIGHT_NAME } from './highlighter.ts';
import type { MarkerPage } from './marker.ts';
import { fakeAnnotator, fakeDetection, simulateBrowser, textOf } from './testing.ts';

let registry: Map<string, Set<AbstractRange>>;
let annotation: Annotation;
let hidden = false;
/** What the marker was handed, and when it comes. */
let handed: MarkerPage;
let arrival: Promise<void> | undefined;
const onChange = vi.fn();

/** Time passes, in steps short enough for everything that waits on something else. */
const wait = async (ms: number): Promise<void> => {
  for (let spent = 0; spent < ms; spent += 50) await vi.advanceTimersByTimeAsync(50);
};
const painted = (): string[] => [...(registry.get(HIGHLIGHT_NAME) ?? [])].map(textOf).sort();

async function annotate(html: string, words = ['S-400', 'F-35', '?A-10']): Promise<ReturnType<typeof fakeAnnotator>> {
  document.body.innerHTML = html;
  const annotator = fakeAnnotator(words);
  const detection = fakeDetection(annotator, words);
  annotation = annotatePage({
    ...detection,
    loadMarker: async (page) => (await arrival, detection.loadMarker((handed = page))),
    openShadow: () => null,
    onChange,
    onDead: () => undefined,
  });
  await wait(100);
  return annotator;
}

beforeEach(() => {
  vi.useFakeTimers();
  registry = simulateBrowser();
  hidden = false;
  arrival = undefined;
  onChange.mockClear();
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
  vi.stubGlobal('scheduler', { yield: () => Promise.resolve() });
});
afterEach(() => {
  annotation.stop();
  vi.useRealTimers();
});

describe('a page', () => {
  it('is marked and left as it was', async () => {
    const html = '<p>The S-400</p><p>and the <b>F-35</b></p>';
    await annotate(html);
    expect(painted()).toEqual(['F-35', 'S-400']);
    expect(document.body.innerHTML).toBe(html);
    expect(annotation.state).toBe('done');
  });

  it('is judged as a whole: a doubtful name waits for a sure one', async () => {
    await annotate('<p>The A-10</p>');
    expect(painted()).toEqual([]);
    document.body.insertAdjacentHTML('beforeend', '<p>S-400</p>');
    await wait(2_000);
    expect(painted()).toEqual(['A-10', 'S-400']);
  });

  it('is left alone while nothing on it changes', async () => {
    const annotator = await annotate('<p>The S-400</p>');
    await wait(5_000);
    expect(annotator.calls.length).toBe(1);
  });
});

describe('a live page', () => {
  it('has what is new read, and nothing else', async () => {
    const annotator = await annotate('<main><p>The S-400</p><p>more</p></main>');
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>An F-35</p>');
    await wait(2_000);
    expect(painted()).toEqual(['F-35', 'S-400']);
    expect(annotator.calls).toEqual(['The S-400', 'An F-35']);
  });

  it('has changed text read again', async () => {
    await annotate('<p>The S-400</p>');
    (document.querySelector('p')?.firstChild ?? new Text()).nodeValue = 'The F-35';
    await wait(2_000);
    expect(painted()).toEqual(['F-35']);
  });

  it('loses the marks of what it removed', async () => {
    await annotate('<p>The S-400</p><p>An F-35</p>');
    document.querySelector('p')?.remove();
    await wait(2_000);
    expect(painted()).toEqual(['F-35']);
  });

  it('joins text that arrives in pieces', async () => {
    await annotate('<p id="chat">S-</p>');
    document.querySelector('#chat')?.append('4', '00');
    await wait(2_000);
    expect(painted()).toEqual(['S-…00']);
  });

  it('is read anew when it changes beyond counting', async () => {
    await annotate('<main></main>');
    (document.querySelector('main') as Element).innerHTML = '<p>S-400</p>'.repeat(3_500);
    await wait(3_000);
    expect(painted().length).toBe(3_500);
  });

  it('is read when it is shown, not while it is hidden', async () => {
    const annotator = await annotate('<main></main>');
    hidden = true;
    (document.querySelector('main') as Element).innerHTML = '<p>S-400</p>';
    await wait(3_000);
    expect(annotator.calls).toEqual([]);
    hidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await wait(3_000);
    expect(painted()).toEqual(['S-400']);
  });
});

describe('shadow roots', () => {
  it('are read and watched, and so are those that come late', async () => {
    document.body.innerHTML = '';
    await annotate('<p>F-35</p><div id="host"></div>');
    const host = document.querySelector('#host') as Element;
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>S-400</p>';
    handed.onRoot(root);
    await wait(2_000);
    expect(painted()).toEqual(['F-35', 'S-400']);
    root.innerHTML += '<p>F-35</p>';
    await wait(2_000);
    expect(painted()).toEqual(['F-35', 'F-35', 'S-400']);
  });
});

describe('the end', () => {
  it('takes everything away', async () => {
    const annotator = await annotate('<p>The S-400</p>');
    annotation.stop();
    document.body.insertAdjacentHTML('beforeend', '<p>F-35</p>');
    await wait(3_000);
    expect(registry.size).toBe(0);
    expect(annotator.calls.length).toBe(1);
  });

  it('comes by itself on a page that clears the registry again and again', async () => {
    await annotate('<p>The S-400</p>');
    for (let i = 0; i < 30; i++) {
      registry.clear();
      document.body.insertAdjacentHTML('beforeend', '<p>F-35</p>');
      await wait(1_500);
    }
    expect(annotation.state).toBe('gave-up');
    expect(registry.size).toBe(0);
  });
});

describe('a page whose marker comes late', () => {
  let arrive: () => void;

  beforeEach(() => {
    arrival = new Promise((resolve) => {
      arrive = resolve;
    });
  });

  it('is marked when it has come, and counts as being read until then', async () => {
    const annotator = await annotate('<p>The S-400</p><p>nothing</p>loose F-35');
    expect([painted(), annotation.state, annotation.marker]).toEqual([[], 'scanning', undefined]);
    expect(onChange).not.toHaveBeenCalled();
    arrive();
    await wait(100);
    expect([painted(), annotation.state]).toEqual([['F-35', 'S-400'], 'done']);
    expect(annotator.calls).toEqual(['The S-400', 'loose F-35']);
  });

  it('is marked as it is then, not as it was', async () => {
    await annotate('<p id="a">The S-400</p><p id="b">S-<b>400</b></p><p id="c">F-35</p><p id="d">A-10</p>');
    const text = document.querySelector('#a')?.firstChild as Text;
    text.data = 'The S-4000 and the F-35';
    document.querySelector('#b b')?.before(document.createElement('hr'));
    document.querySelector('#c')?.remove();
    document.querySelector('#d')?.setAttribute('contenteditable', '');
    await wait(1_000);
    arrive();
    await wait(2_000);
    expect(painted()).toEqual(['F-35', 'S-400']);
    expect(annotation.state).toBe('done');
  });

  it('that is left before stays as it is', async () => {
    await annotate('<p>The S-400</p>');
    annotation.stop();
    arrive();
    await wait(1_000);
    expect(registry.size).toBe(0);
  });
});
