import { refuseBroken } from './refusals.ts';

/** Text of a file, and how it was found out. */
export interface DecodedText {
  readonly text: string;
  /** The encoding, where it was not UTF-8 and so had to be found out; null otherwise. */
  readonly guessed: string | null;
}

const DECLARED_IN_XML = /^<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.-]{1,40})["']/i;
const DECLARED_IN_HTML = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.-]{1,40})/i;
/** Where a page must declare its encoding, by the HTML standard. */
const DECLARATION_WITHIN = 4096;
const CHINESE_LEGACY = /^(?:gb2312|gbk|gb18030|gb_2312-80|x-gbk|cp936|windows-936)$/i;

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without its mark: every other byte of markup or of line ends is zero. */
function zeroPattern(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, DECLARATION_WITHIN);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of head.entries()) {
    if (byte === 0 && index % 2 === 0) even += 1;
    if (byte === 0 && index % 2 === 1) odd += 1;
  }
  if (odd > 0 && even === 0) return 'utf-16le';
  return even > 0 && odd === 0 ? 'utf-16be' : undefined;
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_WITHIN));
  const name = DECLARED_IN_XML.exec(head)?.[1] ?? DECLARED_IN_HTML.exec(head)?.[1];
  return name !== undefined && CHINESE_LEGACY.test(name) ? 'gb18030' : name;
}

/**
 * Text of a plain text or HTML file: by its mark, else UTF-8 where every byte fits, else as it
 * declares, else UTF-16 or GB18030 where every byte fits.
 *
 * @throws UnreadableFormError where none fits
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes);
  const candidates =
    marked === undefined
      ? [zeroPattern(bytes), 'utf-8', declaredEncoding(bytes), 'gb18030']
      : [marked];
  for (const encoding of candidates) {
    if (encoding === undefined) continue;
    const text = decodeStrictly(bytes, encoding);
    if (text !== undefined) {
      return { text, guessed: encoding === 'utf-8' ? null : encoding.toUpperCase() };
    }
  }
  throw refuseBroken('文字既不是 UTF-8，也不是 GB18030（GBK）或 UTF-16 编码');
}

/** Text of an XML part, which declares its encoding or is UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  const encoding =
    markedEncoding(bytes) ?? zeroPattern(bytes) ?? declaredEncoding(bytes) ?? 'utf-8';
  const text = decodeStrictly(bytes, encoding);
  if (text === undefined) throw refuseBroken(`文字不是它所声明的 ${encoding} 编码`);
  return text;
}
