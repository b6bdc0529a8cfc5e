/** What must hold of every file that is brought, however damaged. */
import type { Issue } from '#core/contract/overlay.ts';
import { EMPTY_OVERLAY, type Overlay, type OwnEntry } from '#core/overlay/document.ts';
import { parseOverlay } from '#core/overlay/parse.ts';
import { readBackup } from '#core/transfer/backup.ts';
import { changesOf, planOf } from '#core/transfer/plan.ts';
import { readFiles } from '#core/transfer/read.ts';
import { ISSUE_LIMIT } from '#core/transfer/sources.ts';
import type { Brought } from './files.ts';

export type Outcome = 'read' | 'refused';

/** Checks that an issue can be found by whoever reads it. @throws Error saying which cannot. */
function checkIssues(issues: readonly Issue[], lines: number): void {
  if (issues.length === 0) throw new Error('Refused without a reason');
  if (issues.length > ISSUE_LIMIT) throw new Error(`${issues.length} issues are more than anybody reads`);
  for (const { message, path, line } of issues) {
    if (message.trim() === '') throw new Error(`An issue of "${path}" says nothing`);
    if (typeof path !== 'string') throw new Error(`"${message}" names no field`);
    if (line === undefined || !Number.isInteger(line) || line < 1 || line > lines) throw new Error(`"${message}" is of line ${line}; there are ${lines}`);
  }
}

/** What came of a file is an overlay that storage would take. @throws Error when it is not. */
function checkOverlay(overlay: Overlay): void {
  const parsed = parseOverlay(JSON.parse(JSON.stringify(overlay)));
  if (!parsed.ok) throw new Error(`Read, but not to be kept: ${parsed.issues[0]?.path} ${parsed.issues[0]?.message}`);
}

/**
 * Brings a file to a reader who has some entries.
 * @throws Error when a law is broken: a crash, a refusal without line and reason, half a file taken, what was there changed.
 */
export function bring(file: Brought, mine: readonly OwnEntry[], today: string): Outcome {
  // Where all kinds of line ends are mixed, nobody knows which of them count.
  const lines = file.text.split(/[\r\n]/).length;
  const before = JSON.stringify(mine);
  let outcome: Outcome = 'refused';
  if (file.backup) {
    const read = readBackup(file.text);
    if (read.ok) {
      checkOverlay(read.backup.overlay);
      outcome = 'read';
    } else checkIssues(read.issues, lines);
  } else {
    const read = readFiles([file], today, mine);
    if (read.ok) {
      const plan = planOf({ ...EMPTY_OVERLAY, entries: [...mine] }, read.contents, new Map());
      if (plan.ok) {
        const { entries, edits } = changesOf(plan.rows, () => 'theirs');
        checkOverlay({ ...EMPTY_OVERLAY, entries: [...entries], edits: [...edits] });
        outcome = 'read';
      } else if (plan.issues.length === 0) throw new Error('No plan, and no reason');
    } else checkIssues(read.issues, lines);
  }
  if (JSON.stringify(mine) !== before) throw new Error('What the reader had was changed by reading');
  return outcome;
}
