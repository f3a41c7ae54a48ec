import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Download, Locator, Page } from '@playwright/test';
import { parse } from 'yaml';

type Row = Readonly<Record<string, string | readonly string[] | null>>;
type Groups = Readonly<Record<string, Readonly<Record<string, readonly Row[]>>>>;

/** Opens the form page and waits for its program. */
export async function openForm(page: Page, query = ''): Promise<void> {
  await page.goto(`tools/declare/${query}`);
  await expect(page.locator('form[data-declare]')).toBeVisible();
}

/** A part of the form by its heading: `项目概算`. */
export function partOf(page: Page, name: string): Locator {
  return page.getByRole('group', { name, exact: true });
}

/** Types a value into a box of a group, or chooses it. */
export async function enter(group: Locator, label: string, value: string): Promise<void> {
  const words = `^\\s*${label}(?:\\s*（.*?）)?(?:\\s*表上印作“.*?”)?\\s*(?:必填)?\\s*$`;
  // The parts of other form editions are there too, unseen.
  const control = group.getByLabel(new RegExp(words)).filter({ visible: true });
  if ((await control.evaluate(({ tagName }) => tagName)) === 'SELECT') {
    await control.selectOption(value);
  } else await control.fill(value);
}

/** What a person reads off the paper form, from a file: nothing of the project reads it here. */
export function paperOf(text: string): { front: Row; sections: ReadonlyMap<string, string> } {
  const [, front = '', body = ''] = text.split(/^---\n/m);
  const sections = body
    .split(/^## /m)
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n')).trim()]);
  return {
    front: parse(front, { schema: 'failsafe' }) as Row,
    sections: new Map(sections as [string, string][]),
  };
}

/** Fills in a whole declaration by hand, from an empty form. */
export async function fillIn(page: Page, text: string): Promise<void> {
  const { front, sections } = paperOf(text);
  const form = page.locator('form[data-declare]');
  await page.getByLabel('表式').selectOption(String(front['表式']));
  for (const [label, value] of Object.entries(front)) {
    if (typeof value === 'string' && value !== '' && label !== '表式') {
      await enter(form, label, value);
    }
  }
  for (const [label, value] of sections) {
    if (value !== '') await enter(form, label, value);
  }
  await enterGroup(form, front['其他栏目']);
  const hasInterim = front['中期指标'] !== undefined;
  if (hasInterim) await addIndicators(partOf(page, '中期指标'), front['中期指标']);
  const whole = hasInterim ? '年度指标' : '绩效指标（目标内容）';
  await addIndicators(partOf(page, whole), front['绩效指标']);
  await enterGroup(partOf(page, '上年度项目资金使用情况'), front['上年度资金']);
  await enterGroup(partOf(page, '项目资金来源'), front['资金来源']);
  const costs = partOf(page, '项目概算');
  for (const row of front['项目概算'] as unknown as Row[]) await addRow(costs, '明细', row);
  for (const name of ['勘注', '公开审查', '整理']) {
    for (const row of (front[name] ?? []) as unknown as Row[]) {
      await addRow(await unfolded(page, name), name, row);
    }
  }
  await enterGroup(await unfolded(page, '来源文件'), front['来源文件']);
}

async function addIndicators(part: Locator, table: unknown): Promise<void> {
  for (const [level1, groups] of Object.entries(table as Groups)) {
    for (const [level2, rows] of Object.entries(groups)) {
      const outer = part.getByRole('group', { name: level1, exact: true });
      const group = outer.getByRole('group', { name: level2, exact: true });
      for (const row of rows) await addRow(group, '指标', row);
    }
  }
}

async function unfolded(page: Page, name: string): Promise<Locator> {
  const details = page.locator('details', {
    has: page.getByRole('heading', { name, exact: true }),
  });
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  return details;
}

async function enterGroup(group: Locator, values: unknown): Promise<void> {
  for (const [label, value] of Object.entries((values ?? {}) as Record<string, string>)) {
    if (value !== '') await enter(group, label, value);
  }
}

/** Fills the blank row that is there, or adds one. */
export async function addRow(group: Locator, what: string, row: Row): Promise<void> {
  const rows = group.getByRole('listitem');
  const last = rows.last();
  const isBlank =
    (await rows.count()) > 0 && (await last.locator('.field').first().inputValue()) === '';
  if (!isBlank) await group.getByRole('button', { name: `加一行${what}` }).click();
  for (const [label, value] of Object.entries(row)) {
    const words = Array.isArray(value) ? value.join('、') : String(value ?? '');
    if (words !== '') await enter(rows.last(), label, words);
  }
}

export async function saved(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

/** Downloads what the form holds. */
export async function download(page: Page): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载文件' }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), text: await saved(file) };
}

/** axe finds nothing, on a light screen and on a dark one. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page })
      .options({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .setLegacyMode()
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
}
