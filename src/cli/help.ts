import type { Command } from './command.ts';

/** Commands npm runs without `run`. */
const NPM_OWN = ['start', 'test'];

/** How a command is called: `npm run build -- --base <路径>`. */
function call(name: string): string {
  return NPM_OWN.includes(name) ? `npm ${name}` : `npm run ${name}`;
}

/** Width on a terminal: a Han character takes two columns. */
function columns(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[⺀-￦]/.test(character) ? 2 : 1), 0);
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(0, ...rows.map(([left]) => columns(left)));
  return rows
    .map(([left, right]) => `  ${left}${' '.repeat(width - columns(left))}  ${right}\n`)
    .join('');
}

/** Help of one command. */
export function commandHelp(name: string, command: Command): string {
  const options = Object.entries(command.options).map(
    ([option, { value, help }]) =>
      [value === undefined ? `--${option}` : `--${option} ${value}`, help] as const,
  );
  const usage = [
    call(name),
    ...(options.length > 0 || command.positionals !== undefined ? ['--'] : []),
    ...(options.length > 0 ? ['[选项]'] : []),
    ...(command.positionals === undefined ? [] : [command.positionals]),
  ];
  return [
    `${command.summary}\n`,
    `用法：${usage.join(' ')}\n`,
    ...(options.length > 0 ? [`选项：\n${table(options)}`] : []),
    ...(command.details === undefined ? [] : [`${command.details}\n`]),
  ].join('\n');
}

/** The list of all commands. */
export function overview(commands: Readonly<Record<string, Command>>): string {
  const rows = Object.entries(commands).map(
    ([name, { summary }]) => [call(name), summary] as const,
  );
  return `明账：把绩效目标申报表变成公开账\n\n${table(rows)}\n每条命令的说明：npm run <命令> -- --help\n`;
}
