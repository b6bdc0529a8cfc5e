/** Reads what `annotate` and `eval` are pointed at: plain text, HTML, or evaluation JSON ({id, text}). */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DateHints } from '#core/context/article-date.ts';
import { dateHints } from '#page/date-hints.ts';

export interface Text {
  readonly id: string;
  readonly text: string;
  /** What an HTML page shows of its date. */
  readonly hints?: DateHints;
}

/** Files below a folder that `readText` reads, in a fixed order; JSON may be of another kind. */
export function textFilesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(json|html?|txt|md)$/i.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}

/** Happy DOM resolves what a page wants loaded ahead, and throws where the page's own address is missing. */
const LINK = /<link\b[^>]*>/gi;

/** Text of an HTML document as its blocks show it, one block a line; scripts and styles left out. */
async function readHtml(html: string): Promise<Omit<Text, 'id'>> {
  const { Window } = await import('happy-dom');
  const window = new Window({ settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true, enableJavaScriptEvaluation: false } });
  const document = new window.DOMParser().parseFromString(html.replace(LINK, ''), 'text/html');
  // The page's code asks for these by the browser's names.
  const { HTMLFormElement, Element, Node, ShadowRoot } = window;
  Object.assign(globalThis, { HTMLFormElement, Element, Node, ShadowRoot, getComputedStyle: window.getComputedStyle.bind(window) });
  const hints = dateHints(document as unknown as Document);
  for (const node of document.querySelectorAll('title, script, style, noscript, template, textarea')) node.remove();
  for (const node of document.querySelectorAll('p, div, li, h1, h2, h3, h4, h5, h6, td, th, blockquote, figcaption, section, article, header, footer, br, tr')) node.append('\n');
  const text = document.body?.textContent ?? '';
  await window.happyDOM.close();
  return { text, hints };
}

/** Reads one file; `-` is standard input. */
export async function readText(file: string): Promise<Text> {
  const raw = readFileSync(file === '-' ? 0 : file, 'utf8');
  const id = file === '-' ? 'stdin' : path.basename(file).replace(/\.(json|html?|txt|md)$/i, '');
  if (file.endsWith('.json')) {
    const parsed = JSON.parse(raw) as { id?: unknown; text?: unknown };
    if (typeof parsed.text !== 'string') throw new Error(`${file}: expected {"id", "text"}`);
    return { id: typeof parsed.id === 'string' ? parsed.id : id, text: parsed.text };
  }
  if (/\.html?$/i.test(file)) return { id, ...(await readHtml(raw)) };
  return { id, text: raw };
}
