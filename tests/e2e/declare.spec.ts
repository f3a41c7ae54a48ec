import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { download, fillIn, openForm } from './declare-form.ts';

const FOLDER = join(import.meta.dirname, '../../content/declarations/2020/justice');
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
