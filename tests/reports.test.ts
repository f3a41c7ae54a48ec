import { describe, expect, it } from 'vitest';
import { UserError } from '../src/cli/user-error.ts';
import { testEffects } from './cli/test-effects.ts';
import { playwrightCounts, sum, vitestCounts, withExitCode } from './reports.ts';
import type { Counts } from './reports.ts';
import { chooseSteps, test as runTests } from './run.ts';
import type { Step } from './steps.ts';

const ONE: Counts = { passed: 1, failed: 0, skipped: 0 };

function step(name: string, counts: Counts, output = ''): Step {
  return { name, title: name, run: () => Promise.resolve({ counts, output }) };
}

function broken(error: Error): Step {
  return { name: 'broken', title: 'broken', run: () => Promise.reject(error) };
}

describe('reports', () => {
  it('counts the cases of vitest', () => {
    const report = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
    expect(vitestCounts(report)).toEqual({ passed: 3, failed: 1, skipped: 3 });
  });

  it('counts the cases of Playwright, a flaky one as passed', () => {
    const stats = { expected: 4, flaky: 1, unexpected: 2, skipped: 3 };
    expect(playwrightCounts({ stats })).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  it('counts one failure where a runner fails without a failed case', () => {
    expect(withExitCode(ONE, 1).failed).toBe(1);
    expect(withExitCode({ ...ONE, failed: 2 }, 1).failed).toBe(2);
    expect(withExitCode(ONE, 0).failed).toBe(0);
  });

  it('adds up', () => {
    expect(sum([ONE, { passed: 2, failed: 3, skipped: 4 }])).toEqual({
      passed: 3,
      failed: 3,
      skipped: 4,
    });
  });
});

describe('npm test', () => {
  const options = { steps: [], list: false };

  it('runs the later steps after a failed one, and fails', async () => {
    const effects = testEffects();
    const failing = step('a', { passed: 0, failed: 1, skipped: 0 }, '哪里错了');
    expect(await runTests(options, effects, [failing, step('b', ONE)])).toBe(1);
    expect(effects.written.stdout).toContain('哪里错了');
    expect(effects.written.stdout).toMatch(/\n1 passed, 1 failed\n$/);
  });

  it('says nothing of the output of steps that pass', async () => {
    const effects = testEffects();
    expect(await runTests(options, effects, [step('a', ONE, '细节')])).toBe(0);
    expect(effects.written.stdout).not.toContain('细节');
    expect(effects.written.stdout).toMatch(/\n1 passed, 0 failed\n$/);
  });

  it('counts a step that cannot run as one failure, with its reason', async () => {
    const effects = testEffects();
    const steps = [broken(new UserError('没有浏览器')), broken(new TypeError('x'))];
    expect(await runTests(options, effects, steps)).toBe(1);
    expect(effects.written.stdout).toContain('没有浏览器\n');
    expect(effects.written.stdout).toContain('TypeError: x\n');
    expect(effects.written.stdout).toMatch(/\n0 passed, 2 failed\n$/);
  });

  it('runs the named steps only, in their own order', () => {
    const steps = [step('a', ONE), step('b', ONE), step('c', ONE)];
    expect(chooseSteps(['c', 'a'], steps).map(({ name }) => name)).toEqual(['a', 'c']);
    expect(() => chooseSteps(['d'], steps)).toThrow('没有“d”这一步。可以写：a、b、c。');
  });
});
