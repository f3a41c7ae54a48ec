import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { check } from '../../src/cli/check.ts';
import { testEffects } from '../cli/test-effects.ts';
import { declarationFile, realContent, withProject } from '../fixtures/content.ts';
import { download, fillIn, openForm } from './declare-form.ts';

const FOLDER = join(import.meta.dirname, '../../content/declarations/2020/justice');
const MEDIATION = declarationFile('mediation');
const COMMITTED = readdirSync(FOLDER).sort();
const text = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

test('filling in the paper form by hand gives the committed file, byte for byte', async ({
  page,
}) => {
  const name = 'emergency-command-video.md';
  await openForm(page);
  await page.getByLabel('短名').fill('emergency-command-video');
  await fillIn(page, text(name));
  const file = await download(page);
  expect(file.name).toBe(name);
  expect(file.text).toBe(text(name));
});

test('each committed file is opened from disk and saved unchanged', async ({ page }) => {
  await openForm(page);
  for (const name of COMMITTED) {
    await page.getByLabel('选择电脑上的文件').setInputFiles(join(FOLDER, name));
    await expect(page.getByText(`已打开 ${name}。`)).toBeVisible();
    expect((await download(page)).text).toBe(text(name));
  }
});

/** What `npm run check` says of the declaration in place of the committed one. */
function checked(content: string): string {
  const files = realContent([MEDIATION]).set(MEDIATION, content);
  return withProject(files, (root) => {
    const effects = testEffects({ root });
    check({ files: [] }, effects);
    return effects.written.stdout + effects.written.stderr;
  });
}

interface Mistake {
  readonly what: string;
  /** Name of the control; of the first, where there are several. */
  readonly name: string;
  readonly value: string;
  /** Part of what is said at the field. */
  readonly words: string;
}

const MISTAKES: readonly Mistake[] = [
  { what: 'a comma in an amount', name: '项目总金额', value: '63,50', words: '数字和小数点' },
  { what: 'a unit in an amount', name: '本年度项目金额', value: '63.5万元', words: '不写“万元”' },
  { what: 'a negative amount', name: '项目总金额', value: '-1', words: '不小于 0' },
  { what: 'a blank amount', name: '本年度项目金额', value: '', words: '实为空白' },
  { what: 'seven decimals', name: '项目概算/*/金额', value: '0.0000001', words: '最多六位小数' },
  { what: 'words for a sum', name: '资金来源/政府性基金', value: '无', words: '或空白' },
  { what: 'a balance in words', name: '上年度资金/项目结余资金', value: '零', words: '或空白' },
  { what: 'a percent sign', name: '上年度资金/资金使用率', value: '100%', words: '不写 %' },
  {
    what: 'a day that does not exist',
    name: '计划开始日期',
    value: '2020-02-30',
    words: '真实存在',
  },
  { what: 'a date with slashes', name: '计划完成日期', value: '2020/12/31', words: '年-月-日' },
  { what: 'a mobile as office phone', name: '联系电话', value: '13912345678', words: '7 或 8 位' },
  { what: 'a short phone', name: '联系电话', value: '1234', words: '办公电话' },
  { what: 'no name', name: '项目名称', value: '', words: '实为空白' },
  { what: 'blanks around a name', name: '项目名称', value: ' 调解 ', words: '前后没有空格' },
  { what: 'a hidden character', name: '项目名称', value: '调\u200b解', words: '零宽空格' },
  { what: 'no choice', name: '项目类型', value: '', words: '实为空白' },
  { what: 'no target', name: '绩效指标/产出目标/数量/*/目标值', value: '', words: '实为空白' },
  { what: 'no section', name: '正文/项目总目标', value: '', words: '必填栏' },
  { what: 'a mobile in a text', name: '正文/项目概况', value: '电话13912345678', words: '手机' },
  { what: 'a quotation not there', name: '勘注/*/原文', value: '没有的字', words: '照抄' },
  { what: 'an unknown field', name: '勘注/*/字段', value: '目标植', words: '是不是“目标值”' },
  { what: 'an unknown rule', name: '勘注/*/规则', value: '目标不一', words: '核对规则' },
  { what: 'a wrong hash', name: '来源文件/摘要', value: '0bd', words: 'SHA-256' },
  { what: 'lines the wrong way round', name: '来源文件/行', value: '9-3', words: '起止行号' },
  { what: 'a year in words', name: '预算年度', value: '二〇二〇', words: '四位年份' },
];

async function setByName(page: Page, name: string, value: string): Promise<Locator> {
  const control = page.locator(`[name="${name}"]:enabled`).first();
  await control.evaluate((element) => {
    for (let box = element.closest('details'); box; box = null) box.open = true;
  });
  const isChoice = (await control.evaluate(({ tagName }) => tagName)) === 'SELECT';
  if (isChoice) await control.selectOption(value);
  else await control.fill(value);
  return control;
}

test('wrong entries are explained at the field, in the words of the check', async ({ page }) => {
  test.slow();
  // With a draft of an earlier mistake waiting, the form asks before it lets the latest go.
  page.on('dialog', (dialog) => void dialog.accept());
  await openForm(page);
  for (const { what, name, value, words } of MISTAKES) {
    await test.step(what, async () => {
      await page.getByLabel('选择电脑上的文件').setInputFiles(join(FOLDER, 'mediation.md'));
      await expect(page.locator('[name="项目名称"]:enabled')).toHaveValue('调解专项经费');
      await expect(page.locator('[data-summary]')).toBeHidden();
      const control = await setByName(page, name, value);
      await page.getByRole('button', { name: '核对', exact: true }).click();
      const summary = page.locator('[data-summary]');
      await expect(summary).toBeFocused();
      await expect(control).toHaveAttribute('aria-invalid', 'true');
      await expect(control).toHaveAccessibleDescription(new RegExp(words));
      const content = await page.locator('#declare-output').inputValue();
      const said = checked(content);
      const links = await summary.locator('ul').first().getByRole('link').allInnerTexts();
      // A year that is no year leaves the file without a folder, which check sees in its path.
      if (name !== '预算年度') expect(said).toContain(`${String(links.length)} 处错误`);
      const messages = page.locator('.declare-message--error');
      await expect(messages).toHaveCount(links.length);
      for (const part of ['.declare-message__words', '.declare-message__hint']) {
        for (const each of await messages.locator(part).allTextContents()) {
          expect(said).toContain(each);
        }
      }
    });
  }
});

test('a link of the summary leads to its field', async ({ page }) => {
  await openForm(page, '?id=2020/justice/mediation');
  const control = await setByName(page, '勘注/*/原文', '没有的字');
  await page.locator('details[data-record="勘注"] > summary').click();
  await expect(control).toBeHidden();
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await page.locator('[data-summary]').getByRole('link').first().click();
  await expect(control).toBeFocused();
  await expect(control).toBeInViewport();
});

test('a mended entry is no longer called wrong, without another press', async ({ page }) => {
  await openForm(page, '?id=2020/justice/mediation');
  await setByName(page, '联系电话', '1234');
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await expect(page.getByText('有 1 处要改正').first()).toBeVisible();
  const control = await setByName(page, '联系电话', '86862139');
  await expect(control).not.toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[data-summary]')).toBeHidden();
});

test('a sum that does not agree is shown at once, and explained with its equation', async ({
  page,
}) => {
  await openForm(page, '?id=2020/justice/mediation');
  const total = page.locator('[data-total="cost"]');
  await expect(total).toContainText('✓ 与项目总金额 63.50 相符');
  const control = await setByName(page, '项目概算/*/金额', '1000.01');
  await expect(total).toContainText('✗ 与项目总金额 63.50 相差');
  await page.getByRole('button', { name: '核对', exact: true }).click();
  const summary = page.locator('[data-summary]');
  await expect(summary).toContainText('请再看一看');
  const message = page.locator('.declare-message--finding').filter({ hasText: '概算合计' });
  await expect(message).toContainText('1000.01 +');
  await expect(control).toHaveValue('1000.01');
  const said = checked(await page.locator('#declare-output').inputValue());
  expect(said).toContain('[rule/cost-items-sum]');
});
