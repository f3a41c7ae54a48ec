const HTML_START =
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|style|title)\b/i;

/**
 * Whether a text is an HTML page. By name where the name says so; a table saved by many systems as
 * `.xls` is HTML as well; a `.txt` with residue of HTML in it is text.
 */
export function isHtml(name: string, text: string): boolean {
  if (/\.html?$/i.test(name)) return true;
  return !/\.txt$/i.test(name) && HTML_START.test(text);
}

/** Text formats of office programs that are not read; null for any other text. */
export function foreignMarkup(text: string): string | null {
  const head = text.slice(0, 4000);
  if (/^\s*MIME-Version:/i.test(head)) return '单个文件网页（MHT）';
  if (!/^\s*<\?xml/.test(head)) return null;
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) return ' XML 电子表格（2003）';
  if (/schemas\.microsoft\.com\/(?:office\/word\/2003|office\/2006\/xmlPackage)/.test(head)) {
    return ' Word XML 文件';
  }
  return /<html[\s>]/i.test(head) ? null : ' XML 数据文件';
}
