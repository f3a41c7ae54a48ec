import type { Effects } from './effects.ts';
import type { Arguments, Usage } from './options.ts';

/** One command of the project: `npm run <name> -- [options]`. */
export interface Command extends Usage {
  /** What it does, in one line. */
  readonly summary: string;
  /** Further lines of its help. */
  readonly details?: string;
  /** @returns exit code */
  run(given: Arguments, effects: Effects): Promise<number>;
}
