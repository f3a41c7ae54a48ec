import { UnreadableFormError } from '../grid.ts';

/** Largest form file that is read at all, in bytes. */
export const LARGEST_FORM_FILE = 20 * 1024 * 1024;

const ANOTHER_FORMAT = '用 Word、Excel 或 WPS 打开它，另存为 .docx 或 .xlsx，再导入。';

export function refuseEmpty(): UnreadableFormError {
  return new UnreadableFormError(
    '文件是空的，一个字节也没有',
    '检查选对了文件没有；从网盘或邮件下载的，重新下载一次。',
  );
}

/** @param size bytes of the file */
export function refuseLarge(size: number): UnreadableFormError {
  const megabytes = (size / 1024 / 1024).toFixed(1);
  return new UnreadableFormError(
    `文件有 ${megabytes} MB，超过 20 MB 的上限`,
    '一份申报表不会这么大：去掉图片和附件，另存一份再导入。',
  );
}

/** @param detail what is wrong, for whoever looks closer */
export function refuseBroken(detail: string): UnreadableFormError {
  return new UnreadableFormError(
    `文件已损坏或不完整，读不下去：${detail}`,
    '用 Word、Excel 或 WPS 打开它看看；打得开就另存一份再导入，打不开就重新取一份。',
  );
}

/** @param what the part that is beyond measure */
export function refuseExcess(what: string): UnreadableFormError {
  return new UnreadableFormError(
    `文件超出了申报表该有的大小：${what}`,
    '新建一个文件，只把申报表复制进去，保存后再导入。',
  );
}

export function refusePassword(): UnreadableFormError {
  return new UnreadableFormError(
    '文件设有密码，读不了',
    '用密码打开它，去掉打开密码（文件 → 信息 → 保护），保存后再导入。',
  );
}

export function refuseMacros(): UnreadableFormError {
  return new UnreadableFormError(
    '文件带有宏（程序），不读带宏的文件',
    '在 Word 或 Excel 里另存为不带宏的 .docx 或 .xlsx，再导入。',
  );
}

/** @param what the kind of file, in the words of people who use it */
export function refuseKind(what: string, hint: string = ANOTHER_FORMAT): UnreadableFormError {
  return new UnreadableFormError(`这是${what}，不能直接导入`, hint);
}
