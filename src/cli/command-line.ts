import type { Command } from './command.ts';
import { COMMANDS } from './commands.ts';
import type { Effects } from './effects.ts';
import { commandHelp, overview } from './help.ts';
import { readArguments } from './options.ts';
import { UserError } from './user-error.ts';

/** Exit code of a command the user stopped. */
const STOPPED = 130;
const HELP = { help: { help: '显示这份说明' } };

async function runCommand(
  name: string,
  command: Command,
  argv: readonly string[],
  effects: Effects,
): Promise<number> {
  const usage = { ...command, options: { ...command.options, ...HELP } };
  const given = readArguments(argv, usage);
  if (given.given('help')) {
    effects.stdout.write(commandHelp(name, usage));
    return 0;
  }
  return command.run(given, effects);
}

function report(error: unknown, effects: Effects): number {
  if (error instanceof UserError) {
    effects.stderr.write(`${error.message}\n`);
    return 1;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  effects.stderr.write(`程序出了意外的错误，请把下面的内容告诉维护者：\n${stack}\n`);
  return 2;
}

/**
 * Runs one command line.
 *
 * @param argv the command, then its options
 * @returns exit code: 0 done, 1 for what the user can mend, 2 for a fault of the program,
 *   130 stopped by the user
 */
export async function runCommandLine(
  argv: readonly string[],
  effects: Effects,
  commands: Readonly<Record<string, Command>> = COMMANDS,
): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === 'help' || name === '--help') {
    effects.stdout.write(overview(commands));
    return 0;
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) {
      throw new UserError(`没有“${name}”这条命令。\n\n${overview(commands)}`.trimEnd());
    }
    return await runCommand(name, command, rest, effects);
  } catch (error) {
    // Stopped by the user in the middle of its work: nothing to explain.
    return effects.signal.aborted ? STOPPED : report(error, effects);
  }
}
