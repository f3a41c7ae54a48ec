import { fieldAnchor } from '../anchor.ts';
import { compareDecimals } from '../decimal.ts';
import type { Declaration, PreviousYear } from '../declaration.ts';
import { PREVIOUS_YEAR_FIELDS } from '../form.ts';
import { percentOf } from '../money.ts';
import type { LocalRule } from '../rule.ts';

const { label } = PREVIOUS_YEAR_FIELDS.progress;
const FINISHED = { digits: 100n, scale: 0 };
/** Below this share of the money, a finished project is worth a second look. */
const LOW_USE = 80n;

export const progressAgainstSpending: LocalRule = {
  id: 'progress-against-spending',
  name: '完成进度',
  kind: '前后一致',
  severity: 'note',
  scope: 'local',
  doc: '上一年的完成进度由填表单位自报。事情全部办完，钱却用了不到八成，可能是节约，也可能是预算报多了或进度报高了；没有安排资金却有进度，也需要说明。这里只作提示。',
  basis: '表式“资金使用率(%)”与“项目完成进度(%)”两栏互相参照；八成是本站取的提示线。',
  example: {
    passes: '安排 100，使用 95，完成进度 100.00。',
    fails: '安排 48，使用 28.16（58.67%），完成进度 100.00。',
  },
  hint: '可以在“需要说明的其他问题”里说明原因。已公开的原表照录。',
  check: ({ previousYear, sections }: Declaration) => {
    const message = doubtAbout(previousYear, sections.remarks.length > 0);
    if (message === null) return [];
    return [{ status: 'failed', field: { label }, anchor: fieldAnchor(label), message }];
  },
};

function doubtAbout({ budgeted, used, progress }: PreviousYear, remarked: boolean): string | null {
  if (!budgeted || !used || !progress) return null;
  if (budgeted.fen === 0n) {
    if (progress.digits === 0n) return null;
    return `上一年没有安排资金，完成进度却填 ${progress.printed}%，需要说明。`;
  }
  const unfinished = compareDecimals(progress, FINISHED) < 0;
  if (unfinished || used.fen * 100n >= budgeted.fen * LOW_USE) return null;
  const reason = remarked ? '原因可看“需要说明的其他问题”' : '“需要说明的其他问题”一栏空白';
  const rate = percentOf(used.fen, budgeted.fen) ?? '';
  return `上一年完成进度填 ${progress.printed}%，安排的 ${budgeted.printed} 万元只用了 ${used.printed} 万元（${rate}%），${reason}。`;
}
