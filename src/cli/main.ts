import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Most commands are shorter than it takes to compile what they are made of.
enableCompileCache(fileURLToPath(new URL('../../.cache/node', import.meta.url)));
const [{ runCommandLine }, { realEffects }] = await Promise.all([
  import('./command-line.ts'),
  import('./effects.ts'),
]);
process.exitCode = await runCommandLine(process.argv.slice(2), realEffects());
