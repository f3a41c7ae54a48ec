import type { Page } from '@playwright/test';
import { UserError } from '../src/cli/user-error.ts';
import { exportForm } from '../src/export/form/index.ts';
import { declarationText } from '../src/markdown/declaration-text.ts';
import { loadContent } from '../src/store/content.ts';
import { hasLibreOffice, throughLibreOffice } from './import/libreoffice.ts';

const DECLARATION = '2020/justice/legal-aid';
/** A picture stays where it is even when names are withheld later: it shows nobody's. */
const NOBODY = { 项目负责人: '张三', 联系人: '李四', 联系电话: '86800000' };

/** The form page with a mistake in it, explained at its field. */
export async function formPage(page: Page, site: string, path: string): Promise<void> {
  await page.goto(`${site}tools/declare/?id=${DECLARATION}`);
  for (const [label, value] of Object.entries(NOBODY)) {
    await page.locator(`[name="${label}"]:enabled`).fill(value);
  }
  const amount = page.locator('[name="项目总金额"]:enabled');
  await amount.fill('125.00万元');
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await page.getByRole('heading', { name: '基本信息' }).evaluate((heading) => {
    heading.scrollIntoView({ block: 'start', behavior: 'instant' });
  });
  await page.screenshot({ path });
}

/**
 * The first page of a filled-in Excel form, as LibreOffice prints it.
 * @throws UserError where LibreOffice is not there, or lacks the part that makes pictures.
 */
export async function excelForm(
  page: Page,
  root: string,
  path: string,
  isInstalled = hasLibreOffice(),
): Promise<void> {
  if (!isInstalled) throw withoutOffice('没有找到 LibreOffice（命令 soffice）');
  const { sources, corpus } = loadContent(root);
  const declaration = sources.get(DECLARATION)?.declaration;
  const edition = declaration && corpus.taxonomies.get(declaration.edition);
  if (!edition) throw new UserError(`读不出 ${DECLARATION}：先运行 npm run check。`);
  const { department, slug } = declaration;
  const { frontMatter, sections } = declarationText(declaration);
  const text = { frontMatter: { ...frontMatter, ...NOBODY }, sections };
  const bytes = exportForm({ text, department, slug, edition }, 'xlsx');
  const picture = await pictureOf(page, asPicture(bytes));
  await picture.screenshot({ path });
}

function asPicture(bytes: Uint8Array): Uint8Array {
  try {
    const [picture] = throughLibreOffice(new Map([['form', bytes]]), ['xlsx', 'png']).values();
    return picture ?? new Uint8Array();
  } catch {
    throw withoutOffice('LibreOffice 没有把表格转成图片');
  }
}

async function pictureOf(page: Page, bytes: Uint8Array) {
  await page.setContent('<img alt="">');
  await page.addStyleTag({ content: 'body{margin:0}img{display:block;border:1px solid #999}' });
  const image = page.locator('img');
  const source = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
  await image.evaluate(async (node: HTMLImageElement, data) => {
    node.src = data;
    await node.decode();
  }, source);
  return image;
}

function withoutOffice(what: string): UserError {
  return new UserError(
    `${what}：Excel 申报表的图没有拍，其余的图已经拍好。请安装以后再运行（Debian、Ubuntu：sudo apt-get install libreoffice-calc libreoffice-draw fonts-noto-cjk）。`,
  );
}
