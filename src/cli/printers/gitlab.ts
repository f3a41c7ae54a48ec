import { fingerprints } from './fingerprint.ts';
import { endColumn, explanation, type Printer } from './report.ts';

const SEVERITIES = { error: 'critical', warning: 'minor', note: 'info' } as const;

/**
 * A Code Quality report: GitLab shows it in the merge request.
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export const gitlab: Printer = (report) => {
  const prints = fingerprints(report);
  const issues = report.diagnostics.map((found, index) => ({
    description: explanation(found),
    check_name: found.code,
    fingerprint: prints[index],
    severity: SEVERITIES[found.severity],
    location: {
      path: found.file,
      // Older versions of GitLab know only lines.
      lines: { begin: found.line },
      positions: {
        begin: { line: found.line, column: found.column },
        end: { line: found.line, column: endColumn(found) },
      },
    },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
};
