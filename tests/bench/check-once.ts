import { check } from '../../src/cli/check.ts';
import { realEffects } from '../../src/cli/effects.ts';

/** Checks the content below a folder in a process of its own: `check-once.ts <folder> [file…]`. */
const [root = '.', ...files] = process.argv.slice(2);
process.exitCode = check({ files, format: 'json' }, { ...realEffects(), root });
