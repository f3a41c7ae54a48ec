import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/options.ts';

const USAGE = {
  options: {
    base: { value: '<路径>', help: '' },
    production: { help: '' },
  },
};

describe('readArguments', () => {
  it('reads a value after a space and after an equals sign', () => {
    expect(readArguments(['--base', '/a/'], USAGE).text('base')).toBe('/a/');
    expect(readArguments(['--base=/a/'], USAGE).text('base')).toBe('/a/');
  });

  it('tells a switch that is given from one that is not', () => {
    expect(readArguments(['--production'], USAGE).given('production')).toBe(true);
    expect(readArguments([], USAGE).given('production')).toBe(false);
  });

  it('names an unknown option and the one that was probably meant', () => {
    expect(() => readArguments(['--prod'], USAGE)).toThrow(
      '不认识的选项 --prod。是不是想写 --production？',
    );
  });

  it.each([[['--base']], [['--base=']]])('asks for the value missing in %j', (argv) => {
    expect(() => readArguments(argv, USAGE)).toThrow('选项 --base 后面应写<路径>');
  });

  it('takes no option for the value of another', () => {
    expect(() => readArguments(['--base', '--production'], USAGE)).toThrow('选项 --base 后面应写');
  });

  it('refuses a value for a switch', () => {
    expect(() => readArguments(['--production=no'], USAGE)).toThrow('是开关');
  });

  it('refuses words where none are expected, and passes them on where they are', () => {
    expect(() => readArguments(['文件.md'], USAGE)).toThrow('“文件.md”');
    const usage = { ...USAGE, positionals: '[文件…]' };
    expect(readArguments(['a.md', '--production', 'b.md'], usage).positionals).toEqual([
      'a.md',
      'b.md',
    ]);
  });
});
