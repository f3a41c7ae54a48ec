import { parseArgs } from 'node:util';
import { nearest } from '../domain/schema/nearest.ts';
import { UserError } from './user-error.ts';

/** One `--option` of a command. */
export interface OptionSpec {
  /** What stands after it (`--port <端口>`); without one it is a switch. */
  readonly value?: string;
  readonly help: string;
}

/** What a command accepts. */
export interface Usage {
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** What stands after the command (`[文件…]`); without one nothing may. */
  readonly positionals?: string;
}

/** A command line, read. */
export interface Arguments {
  /** Value of an option that takes one; undefined where it was not given. */
  text(option: string): string | undefined;
  /** Whether a switch was given. */
  given(option: string): boolean;
  readonly positionals: readonly string[];
}

function meant(name: string, known: readonly string[]): string {
  const guess = nearest(name, known);
  return guess === null ? '' : `是不是想写 --${guess}？`;
}

function checkOption(name: string, value: string | undefined, usage: Usage): void {
  const spec = usage.options[name];
  if (spec === undefined) {
    throw new UserError(`不认识的选项 --${name}。${meant(name, Object.keys(usage.options))}`);
  }
  if (spec.value !== undefined && (value === undefined || value === '')) {
    throw new UserError(`选项 --${name} 后面应写${spec.value}，例如 --${name} ${spec.value}。`);
  }
  if (spec.value === undefined && value !== undefined) {
    throw new UserError(`选项 --${name} 是开关，后面不写值，实为“${value}”。`);
  }
}

/**
 * Reads a command line.
 *
 * @param argv words after the command
 * @throws UserError naming the option that is unknown, lacks its value or takes none
 */
export function readArguments(argv: readonly string[], usage: Usage): Arguments {
  const options = Object.fromEntries(
    Object.entries(usage.options).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { tokens, positionals, values } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    // `--base --production`: the second word is an option, not the value of the first.
    const isOption = token.inlineValue === false && token.value.startsWith('--');
    checkOption(token.name, isOption ? undefined : token.value, usage);
  }
  const [extra] = positionals;
  if (usage.positionals === undefined && extra !== undefined) {
    throw new UserError(`这条命令后面不写别的内容，实为“${extra}”。`);
  }
  const given = new Map(Object.entries(values));
  return {
    text: (option) => {
      const value = given.get(option);
      return typeof value === 'string' ? value : undefined;
    },
    given: (option) => given.get(option) === true,
    positionals,
  };
}
