import { expect, test } from '@playwright/test';
import { serializeDeclaration } from '../../src/markdown/serialize.ts';
import { nationalText } from '../import/form-round-trip.ts';
import {
  addRow,
  download,
  enter,
  expectAccessible,
  fillIn,
  openForm,
  partOf,
} from './declare-form.ts';
import { DESKTOP, PHONE } from './open.ts';

const NATIONAL = serializeDeclaration(nationalText());

test('filling in the national form by hand gives the imported file, byte for byte', async ({
  page,
}) => {
  await openForm(page);
  await page.getByLabel('短名').fill('clinics');
  await fillIn(page, NATIONAL);
  await expect(page.locator('[data-total="sum/0"]')).toContainText('✓ 与项目总金额 360.00 相符');
  expect(await download(page)).toEqual({ name: 'clinics.md', text: NATIONAL });
});

test('a file of the national form is opened and saved unchanged', async ({ page }) => {
  await openForm(page);
  const file = { name: 'clinics.md', mimeType: 'text/markdown', buffer: Buffer.from(NATIONAL) };
  await page.getByLabel('选择电脑上的文件').setInputFiles(file);
  await expect(page.getByText('已打开 clinics.md。')).toBeVisible();
  await expect(page.getByText('规范写法')).toHaveCount(0);
  expect((await download(page)).text).toBe(NATIONAL);
});

test('what is filled in is taken over to another edition, and nothing of it is lost', async ({
  page,
}) => {
  await openForm(page);
  const whole = page.locator('form[data-declare]');
  await enter(whole, '项目名称', '村道照明');
  await enter(whole, '项目概况', '全县村道。');
  await addRow(partOf(page, '项目概算'), '明细', { 明细: '灯', 金额: '3', 用途: '' });
  await page.getByLabel('表式').selectOption('national-2015');
  await expect(page.locator('[name="项目名称"]:enabled')).toHaveValue('村道照明');
  await expect(page.getByText('没有地方填')).toBeAttached();
  await enter(whole, '实施单位', '县交通局');
  await page.getByLabel('表式').selectOption('jiangyin-2020');
  await expect(page.locator('[name="正文/项目概况"]:enabled')).toHaveValue('全县村道。');
  await expect(page.locator('[name="项目概算/*/明细"]:enabled')).toHaveValue('灯');
});

for (const view of [PHONE, DESKTOP]) {
  test(`axe finds nothing on the national form, ${String(view.width)} px`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(view);
    await openForm(page);
    const file = { name: 'a.md', mimeType: 'text/markdown', buffer: Buffer.from(NATIONAL) };
    await page.getByLabel('选择电脑上的文件').setInputFiles(file);
    await enter(page.locator('form[data-declare]'), '中期财政拨款', 'x');
    await page.getByRole('button', { name: '核对', exact: true }).click();
    await expectAccessible(page);
  });
}
