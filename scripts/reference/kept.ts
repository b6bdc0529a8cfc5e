/**
 * What tools have worked out and will need again, kept beside the packages for as long as what it was made from and the
 * code that made it are the same.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = 'node_modules/.cache/fieldnote';

/** A short name for a text. */
export function hash(text: string | Uint8Array): string {
  return createHash('sha1').update(text).digest('base64url');
}

/** One hash of source files, and of all in a folder but its tests. */
export function versionOf(sources: readonly string[]): string {
  const files = sources.flatMap((source) =>
    path.extname(source) !== ''
      ? [source]
      : readdirSync(source)
          .filter((file) => !file.includes('.test.'))
          .map((file) => `${source}/${file}`),
  );
  return hash(files.map((file) => readFileSync(file, 'utf8')).join('\0')).slice(0, 8);
}

/** What is kept under a name; undefined when nothing is. */
export function readKept(name: string): Buffer | undefined {
  try {
    return readFileSync(path.join(FOLDER, name));
  } catch {
    return undefined;
  }
}

/** Keeps something, whole or not at all: several tools may run side by side, and none needs it to succeed. */
export function keep(name: string, content: string | Uint8Array): void {
  try {
    mkdirSync(FOLDER, { recursive: true });
    const partial = path.join(FOLDER, `${name}.${process.pid}`);
    writeFileSync(partial, content);
    renameSync(partial, path.join(FOLDER, name));
  } catch {
    // A read-only checkout: worked out anew each time.
  }
}
