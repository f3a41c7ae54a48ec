import { describe, expect, it } from 'vitest';
import { inTurn } from '../../src/build/in-turn.ts';

describe('tasks in turn', () => {
  it('begin when the one before has ended', async () => {
    const run = inTurn();
    const seen: string[] = [];
    const task = (name: string, milliseconds: number) => async (): Promise<string> => {
      seen.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      seen.push(`${name} ends`);
      return name;
    };
    expect(await Promise.all([run(task('a', 20)), run(task('b', 1))])).toEqual(['a', 'b']);
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('go on after one that fails, which is told to whoever asked for it', async () => {
    const run = inTurn();
    const failing = run(() => Promise.reject(new Error('no')));
    const next = run(() => Promise.resolve('yes'));
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});
