import { UserError } from '../user-error.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import type { Printer } from './report.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

export const PRINTERS = { text, github, gitlab, sarif, json } as const satisfies Record<
  string,
  Printer
>;

export type Format = keyof typeof PRINTERS;

/**
 * Reads the name of a format.
 * @throws UserError for any other name.
 */
export function readFormat(name: string | undefined): Format {
  const chosen = name ?? 'text';
  if (Object.hasOwn(PRINTERS, chosen)) return chosen as Format;
  throw new UserError(
    `--format 后面应写 ${Object.keys(PRINTERS).join('、')} 之一，实为“${chosen}”。`,
  );
}
