/** What is wrong with files: where, which field, what. */
import type { Issue } from '#core/contract/overlay.ts';
import type { Translate } from '#core/i18n.ts';

interface IssueTableProps {
  readonly issues: readonly Issue[];
  readonly t: Translate;
}

/** Announced when it appears. Which file it was is said only where there are several. */
export function IssueTable({ issues, t }: IssueTableProps) {
  const files = new Set(issues.map(({ file }) => file));
  const several = files.size > 1;
  return (
    <div>
      <p role="alert">{t('import.unreadable')}</p>
      <div class="table-box" tabIndex={0} role="group" aria-label={t('import.problems')}>
        <table class="table">
          <thead>
            <tr>
              {several && <th scope="col">{t('import.inFile')}</th>}
              <th scope="col">{t('import.line')}</th>
              <th scope="col">{t('import.field')}</th>
              <th scope="col">{t('import.problem')}</th>
            </tr>
          </thead>
          <tbody>
            {issues.map((issue, place) => (
              <tr key={place}>
                {several && <td>{issue.file}</td>}
                <td>{issue.line ?? '–'}</td>
                <td>{issue.path || '–'}</td>
                <td>{issue.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
