import { describe, expect, it } from 'vitest';
import { projectIndex } from '../../src/components/SearchPage/project-index.ts';
import { manyDeclarations } from '../fixtures/many-declarations.ts';
import { realCorpus } from '../fixtures/real-corpus.ts';

function departmentsTold(departments: number): number[] {
  const years = [2018, 2019, 2020];
  const plan = { declarations: departments * years.length, years, departments };
  return projectIndex(manyDeclarations(realCorpus(), plan)).map((it) => it.departments.length);
}

describe('the index of all departments', () => {
  it('tells them for every year while they fit on a page', () => {
    expect(departmentsTold(100)).toEqual([100, 100, 100]);
  });

  it('tells those of the newest year in full, and of older years only while there is room', () => {
    expect(departmentsTold(150)).toEqual([150, 150, 0]);
    expect(departmentsTold(450)).toEqual([450, 0, 0]);
  });
});
