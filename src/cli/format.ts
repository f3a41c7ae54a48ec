import { join } from 'node:path';
import type { Effects } from './effects.ts';

/** Sets the code in its canonical form; content has its own and is left alone. */
export async function format(effects: Effects): Promise<number> {
  const prettier = join(effects.root, 'node_modules', 'prettier', 'bin', 'prettier.cjs');
  const { code } = await effects.run(
    process.execPath,
    [prettier, '--write', '--log-level=warn', '.'],
    {
      cwd: effects.root,
      output: 'show',
    },
  );
  return code;
}
