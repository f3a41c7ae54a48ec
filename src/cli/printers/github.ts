import { endColumn, explanation, type Printer } from './report.ts';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/**
 * Workflow commands: GitHub shows each beside its line in the pull request.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export const github: Printer = ({ diagnostics }) =>
  diagnostics
    .map((found) => {
      const properties = {
        file: found.file,
        line: found.line,
        endLine: found.line,
        col: found.column,
        endColumn: endColumn(found),
        title: `明账核对 ${found.code}`,
      };
      const list = Object.entries(properties).map(
        ([name, value]) => `${name}=${escapeProperty(String(value))}`,
      );
      const command = COMMANDS[found.severity];
      return `::${command} ${list.join(',')}::${escapeData(explanation(found))}\n`;
    })
    .join('');

/** As the toolkit of GitHub Actions escapes them: nothing in a file can begin a command of its own. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
