/** Reading any file that can be brought in. All of it or nothing: one problem, and there are only issues. */
import type { Issue } from '#core/contract/overlay.ts';
import { EMPTY_OVERLAY, type OwnEntry } from '#core/overlay/document.ts';
import { parseOverlayText } from '#core/overlay/parse.ts';
import { isPackText, readPack } from '#core/pack/read.ts';
import { parseCsv } from './csv.ts';
import type { NamedContent } from './plan.ts';
import { type Content, ISSUE_LIMIT, kindOfSource, type Progress, type ReadContent, type SourceFile } from './sources.ts';
import { readYaml } from './yaml-read.ts';

const NOTHING: Content = { entries: [], whole: [], edits: [], hidden: EMPTY_OVERLAY.hidden, packs: [], gone: [] };

/**
 * Reads one file.
 * @param today `YYYY-MM-DD`, when the links of a list were read.
 * @param known own entries that are there already: what a list does not speak of stays as it is.
 */
export function readContent(source: SourceFile, today: string, known: readonly OwnEntry[], onProgress?: Progress): ReadContent {
  switch (kindOfSource(source)) {
    case 'yaml': {
      const read = readYaml(source.text, onProgress);
      return read.ok ? { ok: true, content: { ...NOTHING, whole: read.entries } } : read;
    }
    case 'csv': {
      const read = parseCsv(source.text, today, known, onProgress);
      return read.ok ? { ok: true, content: { ...NOTHING, entries: read.entries } } : read;
    }
    default: {
      if (isPackText(source.text)) {
        const read = readPack(source.text);
        return read.ok ? { ok: true, content: { ...NOTHING, packs: [{ pack: read.pack }] } } : read;
      }
      const read = parseOverlayText(source.text);
      if (!read.ok) return read;
      const { entries, edits, hidden, packs, gone } = read.overlay;
      return { ok: true, content: { ...NOTHING, entries, edits, hidden, packs, gone } };
    }
  }
}

export type ReadFiles = { readonly ok: true; readonly contents: readonly NamedContent[] } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads several; issues say which file they are of. */
export function readFiles(sources: readonly SourceFile[], today: string, known: readonly OwnEntry[], onProgress: Progress = () => undefined): ReadFiles {
  const contents: NamedContent[] = [];
  const issues: Issue[] = [];
  const total = sources.reduce((sum, { text }) => sum + text.length, 0) || 1;
  let before = 0;
  for (const source of sources) {
    const read = readContent(source, today, known, (done) => onProgress((before + done * source.text.length) / total));
    before += source.text.length;
    if (read.ok) contents.push({ file: source.name, content: read.content });
    else issues.push(...read.issues.map((issue) => ({ ...issue, file: source.name })));
  }
  return issues.length > 0 ? { ok: false, issues: issues.slice(0, ISSUE_LIMIT) } : { ok: true, contents };
}
