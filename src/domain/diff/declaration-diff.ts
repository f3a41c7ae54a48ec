import type { Declaration } from '../declaration.ts';
import { SECTION_FIELDS, SECTION_IDS } from '../form.ts';
import { formatWan } from '../money.ts';
import { blockTexts } from '../place.ts';
import type { Change } from './change.ts';
import { editorialChanges } from './editorial.ts';
import { fenOf, fieldChanges } from './fields.ts';
import { paragraphChanges } from './paragraphs.ts';
import { costItemChanges, indicatorChanges, type Renames } from './rows.ts';
import { sumChanges } from './sums.ts';

/** Everything that changed between two versions of one declaration. */
export interface VersionDiff {
  readonly changes: readonly Change[];
  /** Rows that go by another name now: old → new, for both tables. */
  readonly renames: Renames;
}

/**
 * What changed, in the order a reviewer asks: fields, cost breakdown with the sums it feeds,
 * indicators, prose, then what was added to the form.
 */
export function diffVersions(before: Declaration, after: Declaration): VersionDiff {
  const costs = costItemChanges(before, after);
  const indicators = indicatorChanges(before, after);
  return {
    changes: [
      ...fieldChanges(before, after),
      ...costs.changes,
      ...sumChanges(before, after),
      ...indicators.changes,
      ...SECTION_IDS.flatMap((id) =>
        paragraphChanges(
          SECTION_FIELDS[id].label,
          blockTexts(before.sections[id]),
          blockTexts(after.sections[id]),
        ),
      ),
      ...editorialChanges(before, after),
    ],
    renames: new Map([...indicators.renames, ...costs.renames]),
  };
}

/** `项目总金额 148.00 万元，23 项指标，5 条明细`: a whole declaration in one line. */
export function describeDeclaration({ totalAmount, indicators, costItems }: Declaration): string {
  const fen = fenOf(totalAmount);
  const total = fen === null ? totalAmount.printed : formatWan(fen);
  return `项目总金额 ${total} 万元，${String(indicators.length)} 项指标，${String(costItems.length)} 条明细`;
}
