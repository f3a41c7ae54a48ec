import { describe, expect, it } from 'vitest';
import { strayFile } from '../../src/store/stray-file.ts';

describe('a file in content/', () => {
  it('may be a department of any code but that of the pages of a list', () => {
    expect(strayFile('content/departments/justice.yaml')).toBeNull();
    expect(strayFile('content/departments/pages-office.yaml')).toBeNull();
    expect(strayFile('content/departments/pages.yaml')?.message).toContain('代码不能是 pages');
  });
});
