import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';

describe('parseQuery', () => {
  it.each([
    ['再犯罪率', ['再犯罪率']],
    ['  调解　经费 ', ['调解', '经费']],
    ['"社区 矫正" 率', ['社区矫正', '率']],
    ['＂社区 矫正＂', ['社区矫正']],
    ['ＳＭＣ', ['smc']],
    ['调解 调解', ['调解']],
    ['“七五”', ['“七五”']],
    ['"未闭合', ['"未闭合']],
    ['""', []],
    [' 　', []],
  ])('reads %j as %j', (typed, terms) => {
    expect(parseQuery(typed).terms).toEqual(terms);
  });

  it('keeps the whole query as one phrase', () => {
    expect(parseQuery('SMC2.0 会议系统').whole).toBe('smc2.0会议系统');
  });
});
