import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/command-line.ts';
import type { Command } from '../../src/cli/command.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { UserError } from '../../src/cli/user-error.ts';
import { testEffects } from './test-effects.ts';

function command(run: Command['run']): Record<string, Command> {
  return { build: { summary: '构建', options: { base: { value: '<路径>', help: '路径' } }, run } };
}

describe('runCommandLine', () => {
  it('gives the exit code of the command', async () => {
    const commands = command(() => Promise.resolve(7));
    expect(await runCommandLine(['build'], testEffects(), commands)).toBe(7);
  });

  it('lists the commands when none is named', async () => {
    const effects = testEffects();
    expect(await runCommandLine([], effects)).toBe(0);
    expect(effects.written.stdout).toContain('npm start');
  });

  it('answers an unknown command with the list, and 1', async () => {
    const effects = testEffects();
    expect(await runCommandLine(['constructor'], effects)).toBe(1);
    expect(effects.written.stderr).toContain('没有“constructor”这条命令');
  });

  it('answers an unknown option in one line, and 1', async () => {
    const effects = testEffects();
    expect(await runCommandLine(['build', '--bse', 'x'], effects)).toBe(1);
    expect(effects.written.stderr).toBe('不认识的选项 --bse。是不是想写 --base？\n');
  });

  it('shows the message of a user error alone, and ends with 1', async () => {
    const effects = testEffects();
    const commands = command(() => Promise.reject(new UserError('内容有误')));
    expect(await runCommandLine(['build'], effects, commands)).toBe(1);
    expect(effects.written.stderr).toBe('内容有误\n');
  });

  it('shows the stack of a fault of the program, and ends with 2', async () => {
    const effects = testEffects();
    const commands = command(() => Promise.reject(new TypeError('x is undefined')));
    expect(await runCommandLine(['build'], effects, commands)).toBe(2);
    expect(effects.written.stderr).toMatch(/意外的错误[\s\S]*TypeError: x is undefined\n +at /);
  });

  it('says nothing of what breaks off because the user stops it, and ends with 130', async () => {
    const effects = testEffects();
    const commands = command(() => {
      effects.stop();
      return Promise.reject(new Error('aborted'));
    });
    expect(await runCommandLine(['build'], effects, commands)).toBe(130);
    expect(effects.written.stderr).toBe('');
  });

  it.each(Object.keys(COMMANDS))('explains %s in Chinese without running it', async (name) => {
    const effects = testEffects();
    expect(await runCommandLine([name, '--help'], effects)).toBe(0);
    expect(effects.written.stdout).toMatch(/用法：npm .+\n/);
    expect(effects.written.stdout).toContain('--help');
  });
});
