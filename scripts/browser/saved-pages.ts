/** Saved pages of a folder, served so that nothing but the folder answers. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type StaticServer, serve } from './serve.ts';

/** Paths of all pages below a folder, with slashes, sorted. */
export function pagesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.x?html?$/.test(name))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}

/** Every so manieth paragraph gets names. */
const EVERY = 6;

/**
 * Copies saved pages with names put at the ends of paragraphs, so that there is something to mark on every one. Other
 * files stay behind.
 */
export function copyWithNames(folder: string, copies: string): void {
  for (const page of pagesBelow(folder)) {
    let paragraph = 0;
    const markup = readFileSync(path.join(folder, page), 'utf8').replace(/<\/p>/gi, (end) =>
      paragraph++ % EVERY === 0 ? ` The S-400 Triumf, the <b>CAATSA</b> law and a BrahMos missile.${end}` : end,
    );
    mkdirSync(path.dirname(path.join(copies, page)), { recursive: true });
    writeFileSync(path.join(copies, page), markup);
  }
}

/**
 * Serves saved pages. What they want from elsewhere is refused at once by a policy, the same each time.
 * @param scripts whether the pages' own scripts run.
 */
export function serveSaved(folder: string, scripts: boolean): Promise<StaticServer> {
  const policy = `default-src 'self' data: blob:; style-src 'self' 'unsafe-inline' data:; script-src ${scripts ? "'self' 'unsafe-inline' 'unsafe-eval'" : "'none'"}; form-action 'none'`;
  return serve(folder, () => ({ 'content-security-policy': policy }));
}
