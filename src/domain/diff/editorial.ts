import type { Declaration, FieldRef } from '../declaration.ts';
import { RECORD_FIELDS } from '../form.ts';
import type { Change } from './change.ts';
import { valueChange } from './fields.ts';
import { matchRows } from './match.ts';
import { wordsChange } from './rows.ts';

const NOTE = '说明';

/** What was added to the form's own words: 勘注, 公开审查, 整理, 来源文件. */
export function editorialChanges(before: Declaration, after: Declaration): Change[] {
  return [
    ...noteChanges(RECORD_FIELDS.errata, before.errata.map(erratum), after.errata.map(erratum)),
    // The reason of a 公开审查 may name what was decided on; it is not repeated anywhere.
    ...noteChanges(RECORD_FIELDS.reviews, before.reviews.map(review), after.reviews.map(review)),
    ...noteChanges(
      RECORD_FIELDS.restorations,
      before.restorations.map((item) => ({ name: placeName(item), detail: item.note })),
      after.restorations.map((item) => ({ name: placeName(item), detail: item.note })),
    ),
    ...valueChange(RECORD_FIELDS.source, sourceWords(before), sourceWords(after)),
  ];
}

interface Note {
  readonly name: string;
  readonly detail: string;
}

function erratum(item: Declaration['errata'][number]): Note {
  const rules = item.rules.length > 0 ? `（${item.rules.join('、')}）` : '';
  return { name: placeName(item), detail: `${item.note}${rules}` };
}

function review(item: Declaration['reviews'][number]): Note {
  return { name: placeName(item), detail: `${item.decision}，${item.role}，${item.date}` };
}

/** `目标值（再犯罪率）`. */
export function placeName({ label, indicator, costItem }: FieldRef): string {
  const row = indicator ?? costItem;
  return row === undefined ? label : `${label}（${row}）`;
}

function sourceWords({ source }: Declaration): string | null {
  if (!source) return null;
  const lines =
    source.firstLine === null ? '' : `第 ${String(source.firstLine)}–${String(source.lastLine)} 行`;
  return `《${source.file}》${lines}（摘要 ${source.sha256.slice(0, 12)}）`;
}

/** A note at the same place is the same note; its words may have changed. */
function noteChanges(label: string, before: readonly Note[], after: readonly Note[]): Change[] {
  const { pairs, removed, added } = matchRows(before, after, {
    keys: [({ name, detail }) => JSON.stringify([name, detail]), ({ name }) => name],
    likeness: () => 0,
    threshold: 1,
  });
  const note = (kind: 'added' | 'removed', found: Note | undefined): Change[] =>
    found ? [{ kind, label, ...found }] : [];
  return [
    ...pairs.flatMap(([one, other]) =>
      wordsChange(NOTE, before[one]?.detail ?? '', after[other]?.detail ?? '', {
        label,
        name: after[other]?.name ?? '',
      }),
    ),
    ...removed.flatMap((index) => note('removed', before[index])),
    ...added.flatMap((index) => note('added', after[index])),
  ];
}
