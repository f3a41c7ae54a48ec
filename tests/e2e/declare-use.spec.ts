import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { download, expectAccessible, openForm } from './declare-form.ts';
import { DESKTOP, PHONE } from './open.ts';

const FOLDER = join(import.meta.dirname, '../../content/declarations/2020/justice');
const MEDIATION = '?id=2020/justice/mediation';
const text = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

const name = (page: Page) => page.locator('[name=\"项目名称\"]:enabled');
const draftSaved = (page: Page) => expect(page.getByText('草稿已保存在这台电脑')).toBeVisible();

test('the page of a declaration leads to the form, filled in with it', async ({ page }) => {
  await page.goto('2020/justice/mediation/');
  await page.getByRole('link', { name: '在填报页打开' }).click();
  await expect(name(page)).toHaveValue('调解专项经费');
  await expect(page.locator('[data-path]').first()).toHaveText(
    'content/declarations/2020/justice/mediation.md',
  );
  expect(await download(page)).toEqual({ name: 'mediation.md', text: text('mediation.md') });
});

test('a copy says what the portal withholds from it', async ({ page }) => {
  await openForm(page, '?id=2020/justice/legal-publicity');
  await expect(page.locator('[data-notice]')).toContainText('没有公开审查的经办');
});

test('an unknown declaration leaves an empty form and says so', async ({ page }) => {
  for (const id of ['2020/justice/no-such', '../../etc/passwd', '//elsewhere.example/a']) {
    await openForm(page, `?id=${encodeURIComponent(id)}`);
    await expect(page.locator('[data-notice]')).toContainText('没有找到');
    await expect(name(page)).toHaveValue('');
  }
});

test('a declaration is opened by pasting and by dropping it', async ({ page }) => {
  await openForm(page);
  await page.getByText('粘贴文件的内容').click();
  await page.getByLabel('文件的全部内容').fill(text('mediation.md'));
  await page.getByRole('button', { name: '打开粘贴的内容' }).click();
  await expect(name(page)).toHaveValue('调解专项经费');
  const transfer = await page.evaluateHandle((content) => {
    const made = new DataTransfer();
    made.items.add(new File([content], 'legal-aid.md'));
    return made;
  }, text('legal-aid.md'));
  await page.locator('main').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(name(page)).toHaveValue('法律援助经费');
  await expect(page.getByLabel('短名')).toHaveValue('legal-aid');
});

test('what is no declaration is refused, and the form stays as it is', async ({ page }) => {
  await openForm(page, MEDIATION);
  for (const [file, content] of [
    ['a.md', '# 说明\n'],
    ['b.docx', 'PK\u0003\u0004\u0000'],
    ['c.md', '---\n表式: a\n  项目名称: b\n---\n'],
    ['d.md', 'x'.repeat(2_000_000)],
  ] as const) {
    const buffer = Buffer.from(content);
    const mimeType = 'text/markdown';
    await page.getByLabel('选择电脑上的文件').setInputFiles({ name: file, mimeType, buffer });
    await expect(page.locator('[data-notice]')).toContainText(`没有打开 ${file}`);
    await expect(page.locator('[data-notice] li').first()).toContainText('改法');
    await expect(name(page)).toHaveValue('调解专项经费');
  }
});

test('a draft survives a reload, and is restored or discarded', async ({ page }) => {
  await openForm(page, MEDIATION);
  await name(page).fill('改过的名称');
  await page.getByRole('button', { name: '加一行明细' }).click();
  await page.locator('[name="项目概算/*/明细"]').last().fill('新的一行');
  await draftSaved(page);
  await page.reload();
  await expect(name(page)).toHaveValue('调解专项经费');
  await page.getByRole('button', { name: '继续填草稿' }).click();
  await expect(name(page)).toHaveValue('改过的名称');
  await expect(page.locator('[name="项目概算/*/明细"]').last()).toHaveValue('新的一行');
  await page.reload();
  await page.getByRole('button', { name: '丢弃草稿' }).click();
  await expect(name(page)).toHaveValue('调解专项经费');
  await page.reload();
  await expect(name(page)).toHaveValue('调解专项经费');
  await expect(page.getByRole('button', { name: '继续填草稿' })).toHaveCount(0);
});

test('each document has a draft of its own, listed on the page', async ({ page }) => {
  await openForm(page);
  await name(page).fill('全新的项目');
  await draftSaved(page);
  await openForm(page, MEDIATION);
  await name(page).fill('改过的名称');
  await draftSaved(page);
  await page.getByRole('button', { name: '填一份新的' }).click();
  await expect(page.getByText('有一份没填完的草稿')).toBeVisible();
  await page.getByRole('button', { name: '继续填“改过的名称”' }).click();
  await expect(name(page)).toHaveValue('改过的名称');
  await page.getByRole('button', { name: '删去草稿“全新的项目”' }).click();
  await expect(page.getByText('已删去草稿“全新的项目”')).toBeVisible();
  await expect(page.getByRole('button', { name: '继续填“全新的项目”' })).toHaveCount(0);
});

test('a saved file needs no draft any more', async ({ page }) => {
  await openForm(page, MEDIATION);
  await page.locator('[name=\"联系电话\"]:enabled').fill('86862139');
  await draftSaved(page);
  await download(page);
  await page.reload();
  await expect(page.getByText('已打开')).toBeVisible();
  await expect(page.getByRole('button', { name: '继续填草稿' })).toHaveCount(0);
});

for (const [what, script] of [
  [
    'is full',
    'Storage.prototype.setItem = () => { throw new DOMException("", "QuotaExceededError") }',
  ],
  [
    'is forbidden',
    'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("", "SecurityError") } })',
  ],
] as const) {
  test(`the form works where the browser’s storage ${what}, and says that nothing is kept`, async ({
    page,
  }) => {
    await page.addInitScript(script);
    await openForm(page, MEDIATION);
    await name(page).fill('改过的名称');
    await expect(page.getByText('浏览器不让本页保存草稿')).toBeVisible();
    expect((await download(page)).text).toContain('项目名称: 改过的名称');
  });
}

test('rows are added, moved, removed and brought back by keyboard', async ({ page }) => {
  await openForm(page, MEDIATION);
  const rows = page.locator('[data-list="项目概算"] [data-row]');
  const names = () =>
    page
      .locator('[name="项目概算/*/明细"]')
      .evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value));
  const before = await names();
  await rows.first().getByRole('textbox').first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  expect(await names()).toEqual([before[1], before[0], ...before.slice(2)]);
  await expect(rows.nth(1).getByRole('textbox').first()).toBeFocused();
  await rows.nth(1).getByRole('button', { name: '上移：明细第 2 行' }).focus();
  await page.keyboard.press('Enter');
  expect(await names()).toEqual(before);
  await expect(rows.first().locator(':focus')).toHaveCount(1);
  await rows.nth(1).getByRole('button', { name: '删除：明细第 2 行' }).focus();
  await page.keyboard.press('Enter');
  expect(await names()).toEqual(before.toSpliced(1, 1));
  await expect(page.getByRole('button', { name: '撤销删除' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await names()).toEqual(before);
  await expect(rows.nth(1).getByRole('textbox').first()).toBeFocused();
  await page.getByRole('button', { name: '加一行明细' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('第一行');
  await page.keyboard.press('Enter');
  await page.keyboard.type('还是它');
  expect((await names()).at(-1)).toBe('第一行还是它');
});

test('an unfinished file is saved only when asked for twice', async ({ page }) => {
  await openForm(page);
  await name(page).fill('半份');
  await page.getByRole('button', { name: '下载文件' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '仍要下载' }).click();
  expect(readFileSync(await (await coming).path(), 'utf8')).toContain('项目名称: 半份');
});

test('the file is copied, or selected where copying is not allowed', async ({ page, context }) => {
  await openForm(page, MEDIATION);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
  });
  await page.getByRole('button', { name: '复制文件内容' }).click();
  await expect(page.locator('#declare-output')).toBeFocused();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.reload();
  await page.getByText('已打开').waitFor();
  await page.getByRole('button', { name: '复制文件内容' }).click();
  await expect(page.getByText('已复制文件内容')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text('mediation.md'));
});

test('nothing that is typed leaves the page', async ({ page, baseURL }) => {
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await openForm(page, MEDIATION);
  const before = asked.length;
  await name(page).fill('不外传');
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await download(page);
  expect(asked.slice(before).filter((each) => !each.includes('blob:'))).toEqual([]);
  expect(asked.every((each) => each.startsWith(`GET ${baseURL!}`) || each.includes('blob:'))).toBe(
    true,
  );
  expect(errors).toEqual([]);
});

for (const view of [PHONE, DESKTOP]) {
  test(`axe finds nothing on a form full of mistakes, ${String(view.width)} px`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize(view);
    await openForm(page, '?id=2020/justice/legal-aid');
    await page.locator('[name=\"项目总金额\"]:enabled').fill('x');
    await page.locator('[name="项目概算/*/金额"]').first().fill('');
    await page.getByRole('button', { name: '删除：明细第 2 行' }).click();
    await page.locator('details').evaluateAll((all) => {
      for (const each of all) (each as HTMLDetailsElement).open = true;
    });
    await page.getByRole('button', { name: '核对', exact: true }).click();
    await expectAccessible(page);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it is and how else to do it', async ({ page }) => {
    await page.goto('tools/declare/');
    await expect(page.locator('form[data-declare]')).toBeHidden();
    const seen = await page.evaluate(() => document.querySelector('main')!.innerText);
    expect(seen).toContain('用 Excel：');
    expect(seen).toContain('npm run check');
    expect(seen).not.toContain('正在准备表单');
  });
});

test('under a sub-path a declaration is opened and saved all the same', async ({ page }) => {
  const url = process.env['MINGZHANG_SUB_URL'];
  test.skip(url === undefined, 'the site under a sub-path is not built');
  await page.goto(`${url!}tools/declare/${MEDIATION}`);
  await expect(name(page)).toHaveValue('调解专项经费');
  expect((await download(page)).text).toBe(text('mediation.md'));
});
