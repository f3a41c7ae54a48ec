import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** A browser that Playwright cannot drive as the system installs it, driven by its own protocol. */
export interface DrivenBrowser {
  open(address: string): Promise<void>;
  /** What a function says in the page; it sees nothing but its argument and the page. */
  ask<Argument, Answer>(
    question: (argument: Argument) => Answer,
    argument: Argument,
  ): Promise<Answer>;
  /** Presses keys one after the other, as a keyboard does. */
  press(...keys: readonly string[]): Promise<void>;
  back(): Promise<void>;
  close(): Promise<void>;
}

/** How to start one; `missing` says what is not installed, and null when everything is. */
export interface BrowserKind {
  readonly name: string;
  missing(): string | null;
  start(): Promise<DrivenBrowser>;
}

/** Keys without a character, as WebDriver names them. */
export const KEYS = { enter: '\uE007', escape: '\uE00C', tab: '\uE004' } as const;

/** Where a program is; undefined where it is not installed. */
export function findProgram(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const files = names.flatMap((name) =>
    name.startsWith('/') ? [name] : folders.map((folder) => join(folder, name)),
  );
  return files.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** The same for both protocols. */
export function keyActions(keys: readonly string[]): object[] {
  const strokes = keys.flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return [{ type: 'key', id: 'keyboard', actions: strokes }];
}

/** A question with its argument, as an expression whose value is JSON. */
export function expressionOf(question: (argument: never) => unknown, argument: unknown): string {
  return `JSON.stringify((${question.toString()})(${JSON.stringify(argument)}) ?? null)`;
}
