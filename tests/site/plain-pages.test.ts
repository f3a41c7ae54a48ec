import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/build/files.ts';
import { loadContent } from '../../src/store/content.ts';
import { measuredRun } from '../bench/measured-run.ts';
import { showOnlyFields } from '../bench/peer-content.ts';
import { scratchProject } from '../bench/scratch-project.ts';

const root = process.cwd();
const project = mkdtempSync(join(tmpdir(), '明账 页面-'));

beforeAll(async () => {
  scratchProject(root, project, { declarations: 40, years: [2019, 2020] });
  showOnlyFields(project);
  const script = join('tests', 'bench', 'plain-pages.ts');
  const { code, output } = await measuredRun(process.execPath, [script, 'out'], project);
  if (code !== 0) throw new Error(output);
}, 120_000);

afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

describe('the pages that are measured beside other generators', () => {
  it('are one for every declaration', () => {
    const ids = loadContent(project).corpus.declarations.map(({ id }) => `${id}/index.html`);
    expect(filesBelow(join(project, 'out'))).toEqual(ids.sort());
  });

  it('show every indicator with its target, and every cost item', () => {
    for (const { id, indicators, costItems } of loadContent(project).corpus.declarations) {
      const html = readFileSync(join(project, 'out', id, 'index.html'), 'utf8');
      const rows = [
        ...indicators.map(({ name, target }) => `<td>${name}</td><td>${target.printed}</td>`),
        ...costItems.map(({ name, amount }) => `<td>${name}</td><td>${amount.printed}</td>`),
      ];
      expect(rows.filter((row) => !html.includes(row))).toEqual([]);
    }
  });
});
