import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openForm } from './declare-form.ts';

const MEDIATION = '?id=2020/justice/mediation';
const name = (page: Page) => page.locator('[name="项目名称"]:enabled');
const warning = (page: Page) => page.getByRole('alert').filter({ hasText: '另一个标签页' });
const saved = (page: Page) => expect(page.getByText('草稿已保存在这台电脑')).toBeVisible();
const restore = (page: Page, title: string) =>
  page.getByRole('button', { name: `继续填“${title}”` });

test('two tabs on one declaration are told, and each keeps its own draft', async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  await openForm(one, MEDIATION);
  await openForm(two, MEDIATION);
  await name(one).fill('甲写的');
  await saved(one);
  await expect(warning(two)).toBeVisible();
  await expect(warning(one)).toBeHidden();
  await name(two).fill('乙写的');
  await saved(two);
  await name(one).fill('甲又写的');
  await saved(one);
  await one.waitForTimeout(600);
  await two.close();
  await one.reload();
  await one.getByRole('button', { name: '继续填草稿' }).click();
  await expect(name(one)).toHaveValue('甲又写的');
  await expect(one.getByText('同时在两个标签页里填时另存的一份')).toBeVisible();
  await restore(one, '乙写的').click();
  await expect(name(one)).toHaveValue('乙写的');
});

test('a draft taken over by another tab is not taken from the first', async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  await openForm(one, MEDIATION);
  await name(one).fill('甲写的');
  await saved(one);
  await openForm(two, MEDIATION);
  await name(one).fill('甲接着写的');
  await one.waitForTimeout(600);
  await two.getByRole('button', { name: '继续填草稿' }).click();
  await expect(name(two)).toHaveValue('甲接着写的');
  await name(two).fill('乙改的');
  await saved(two);
  await expect(warning(one)).toBeVisible();
  await openForm(two);
  await expect(restore(two, '甲接着写的')).toBeVisible();
  await expect(restore(two, '乙改的')).toBeVisible();
});

test('a draft another tab throws away is kept by the tab that is still writing it', async ({
  context,
}) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  await openForm(one, MEDIATION);
  await name(one).fill('甲写的');
  await saved(one);
  await openForm(two, MEDIATION);
  await two.getByRole('button', { name: '丢弃草稿' }).click();
  await expect(warning(one)).toBeVisible();
  await openForm(two);
  await restore(two, '甲写的').click();
  await expect(name(two)).toHaveValue('甲写的');
});
