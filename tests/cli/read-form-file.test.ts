import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFormFileSafely } from '../../src/cli/read-form-file.ts';
import { UnreadableFormError } from '../../src/import/grid.ts';
import { damaged, outcome, READ_OR_REFUSED } from '../import/readers/damage.ts';

const FORMS = join(import.meta.dirname, '../fixtures/forms');
const FORM = readFileSync(join(FORMS, 'writer.docx'));
const HEAVY = Buffer.from('<b><p>'.repeat(1_000_000));

describe('a form file read in a thread of its own', () => {
  it('is what the reader gives', async () => {
    expect((await readFormFileSafely('writer.docx', FORM)).grids).toHaveLength(3);
  });

  it('keeps the reason why it is refused', async () => {
    await expect(readFormFileSafely('a.docx', FORM.subarray(0, 99))).rejects.toThrow(
      '压缩包没有目录',
    );
  });

  it('is given up where it takes too long', async () => {
    const reading = readFormFileSafely('a.html', HEAVY, { milliseconds: 1500, megabytes: 2000 });
    await expect(reading).rejects.toThrow(UnreadableFormError);
    await expect(reading).rejects.toThrow('没有读完');
  });

  it('is given up where it takes too much memory', async () => {
    const reading = readFormFileSafely('a.html', HEAVY, { milliseconds: 20_000, megabytes: 60 });
    await expect(reading).rejects.toThrow('太多内存');
  });

  it('is given up where a damaged workbook swells while it is read', async () => {
    const swelling = readFileSync(join(FORMS, 'swelling.xls'));
    const limits = { milliseconds: 25_000, megabytes: 120 };
    const reading = readFormFileSafely('swelling.xls', swelling, limits);
    await expect(reading).rejects.toThrow('太多内存');
  });

  it('is an old workbook read or refused, however its bytes are damaged', async () => {
    const file = damaged('calc.xls', readFileSync(join(FORMS, 'calc.xls')));
    await fc.assert(
      fc.asyncProperty(file, async ({ name, bytes }) => {
        const reading = readFormFileSafely(name, bytes, { milliseconds: 8000, megabytes: 120 });
        expect(await outcome(reading)).toMatch(READ_OR_REFUSED);
      }),
      { numRuns: 12 },
    );
  });
});
