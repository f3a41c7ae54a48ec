import type { Page } from '@playwright/test';
import { expect, it } from 'vitest';
import { PROJECT } from './fixtures/content.ts';
import { excelForm } from './form-pictures.ts';

it('says what to install where LibreOffice is not there, and touches nothing', async () => {
  const page = new Proxy({} as Page, {
    get: () => {
      throw new Error('no page is needed');
    },
  });
  await expect(excelForm(page, PROJECT, '/nowhere.png', false)).rejects.toThrow(
    /没有找到 LibreOffice（命令 soffice）.*其余的图已经拍好.*libreoffice-calc libreoffice-draw/,
  );
});
