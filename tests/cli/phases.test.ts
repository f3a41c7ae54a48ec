import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Output } from '../../src/cli/effects.ts';
import { phases } from '../../src/cli/phases.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});

afterEach(() => {
  vi.useRealTimers();
});

function output(isTTY: boolean): { stderr: Output; written: () => string } {
  const written: string[] = [];
  const write = (text: string): void => void written.push(text);
  return { stderr: { isTTY, columns: 80, write }, written: () => written.join('') };
}

/** A phase of twelve seconds that reports every tenth of a second. */
function work(isTTY: boolean): string {
  const { stderr, written } = output(isTTY);
  const clock = phases({ stderr });
  clock.next('读取');
  for (let at = 1; at <= 120; at += 1) {
    vi.advanceTimersByTime(100);
    clock.progress(at, 240);
  }
  clock.done('读完');
  return written();
}

describe('the phases of a long command', () => {
  it('tell count, rate and time left on a terminal', () => {
    expect(work(true)).toContain('读取…… 100/240（每秒 10），还需约 14 秒');
  });

  it('tell it in a log every five seconds, a line each', () => {
    expect(work(false).split('\n')).toEqual([
      '读取……',
      '读取…… 50/240（每秒 10），还需约 19 秒',
      '读取…… 100/240（每秒 10），还需约 14 秒',
      '读完（读取 12.0 秒）。',
      '',
    ]);
  });

  it('say nothing of progress where the command is short', () => {
    const { stderr, written } = output(false);
    const clock = phases({ stderr });
    clock.next('读取');
    vi.advanceTimersByTime(900);
    clock.progress(1, 2);
    clock.done('读完');
    expect(written()).toBe('读取……\n读完（读取 0.9 秒）。\n');
  });
});
