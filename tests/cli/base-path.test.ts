import { describe, expect, it } from 'vitest';
import { normaliseBasePath } from '../../src/cli/base-path.ts';
import { readPort } from '../../src/cli/port.ts';

describe('normaliseBasePath', () => {
  it.each([
    ['/', '/'],
    ['', '/'],
    ['yjsgk', '/yjsgk/'],
    ['/yjsgk', '/yjsgk/'],
    ['//a//b//', '/a/b/'],
  ])('makes %j into %j', (given, expected) => {
    expect(normaliseBasePath(given)).toBe(expected);
  });

  it.each(['/预算/', '/a b/', '/../', '/a?b/', 'https://example.org/'])('refuses %j', (given) => {
    expect(() => normaliseBasePath(given)).toThrow('基础路径应为');
  });
});

describe('readPort', () => {
  it('takes a number from 0 to 65535, and nothing for nothing', () => {
    expect(readPort('8080')).toBe(8080);
    expect(readPort('0')).toBe(0);
    expect(readPort('')).toBeUndefined();
    expect(readPort(undefined)).toBeUndefined();
  });

  it.each(['65536', '-1', '80a', ' 80', '1e3', '0x10'])('refuses %j', (given) => {
    expect(() => readPort(given)).toThrow('端口应为');
  });
});
