import type { Note } from '../import/draft.ts';
import type { PlannedFile, PlannedForm } from './import-plan.ts';

const OUTCOMES = {
  new: '新增',
  same: '与现有的相同，不动',
  replaced: '替换',
  differs: '与现有的不同，没有替换',
} as const;
const MOST_DIFFERENCES = 20;

/** What an import found and did, for the person who ran it and for whoever checks the record. */
export function importReport(files: readonly PlannedFile[]): string {
  return `${[...files.map(fileReport), summary(files)].join('\n\n')}\n`;
}

function fileReport({ file, forms, recognition }: PlannedFile): string {
  const { cells, placed, printed } = recognition.counts;
  return [
    `文件 ${file.name}（SHA-256 ${file.sha256.slice(0, 16)}…）：${String(forms.length)} 份表`,
    `  有字的格共 ${String(cells)} 个：内容 ${String(placed)}，表格自身的字 ${String(printed)}，没有找到位置 ${String(recognition.unplaced.length)}`,
    ...file.losses.map(({ words, place }) => `  没有取得：${place.words}，${words}`),
    ...forms.flatMap(formReport),
    ...recognition.unplaced.map(({ place, text }) => `  没有找到位置：${place.words}，“${text}”`),
  ].join('\n');
}

function formReport({ form, path, outcome, differences, dropped }: PlannedForm): string[] {
  const shown = differences.slice(0, MOST_DIFFERENCES);
  const more = differences.length - shown.length;
  return [
    `  《${form.name}》→ ${path}（${OUTCOMES[outcome]}；表式 ${form.edition.name}）`,
    ...form.restorations.map((note) => `    复原：${noteLine(note)}`),
    ...form.doubts.map(
      (note) =>
        `    待核：${noteLine(note)}${note.printed === '' ? '' : `（原文“${note.printed.slice(0, 60)}”）`}`,
    ),
    ...shown.map(
      ({ place, now, imported }) => `    不同：${place}：现为“${now}”，导入为“${imported}”`,
    ),
    ...(more > 0 ? [`    不同：另有 ${String(more)} 处`] : []),
    ...dropped.map((words) => `    没有留住：${words}（原文已不在原处，请重新核对）`),
  ];
}

function noteLine({ place, field, words }: Note): string {
  const row = field.指标 ?? field.明细;
  return `${place.words}，${field.字段}${row === undefined ? '' : `“${row}”`}：${words}`;
}

function summary(files: readonly PlannedFile[]): string {
  const forms = files.flatMap((file) => file.forms);
  const count = (outcome: PlannedForm['outcome']): number =>
    forms.filter((one) => one.outcome === outcome).length;
  const sum = (part: 'restorations' | 'doubts'): number =>
    forms.reduce((all, { form }) => all + form[part].length, 0);
  const unplaced = files.reduce((all, { recognition }) => all + recognition.unplaced.length, 0);
  return [
    `合计 ${String(files.length)} 个文件，${String(forms.length)} 份表：新增 ${String(count('new'))}，替换 ${String(count('replaced'))}，相同 ${String(count('same'))}，不同而未替换 ${String(count('differs'))}`,
    `复原 ${String(sum('restorations'))} 处，待核 ${String(sum('doubts'))} 处，没有找到位置 ${String(unplaced)} 处`,
  ].join('\n');
}
