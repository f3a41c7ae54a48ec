import type { Effects } from '../../src/cli/effects.ts';
import { UserError } from '../../src/cli/user-error.ts';
import type { Measured } from './measured-run.ts';

/**
 * Prints what a run took.
 * @throws UserError where it failed
 */
export function showRun({ stdout }: Effects, title: string, { code, ...run }: Measured): void {
  if (code !== 0) throw new UserError(`${run.output}\n${title}：没有建成。`);
  const last = run.output.trim().split('\n').at(-1) ?? '';
  const note = last.includes('秒') ? `\n    ${last}` : '';
  stdout.write(
    `  ${title}：${run.seconds.toFixed(1)} 秒，各进程合计最多 ${run.megabytes.toFixed(0)} MiB${note}\n`,
  );
}
