import { BASIC_FIELDS, INDICATOR_FIELDS, RECORD_FIELDS } from '../../domain/form.ts';
import { RECORD_PLACE } from '../../domain/record-sheet.ts';
import type { Taxonomy } from '../../domain/taxonomy.ts';
import { paperSheet } from './declaration-form.ts';
import type { FormDocument } from './form-sheet.ts';
import { guideSheet } from './guide-sheet.ts';
import type { IndicatorRow } from './indicator-rows.ts';
import type { Answers } from './paper-form.ts';
import { recordSheet } from './record-sheet.ts';

/** Rows for each 二级目标, and for the breakdown of costs. */
const INDICATOR_ROWS = 3;
const COST_ROWS = 15;
const PROSE_HEIGHT = 130;

/** The official form to fill in: the same sheets as an exported declaration, empty, and how to fill them in. */
export function emptyForm(edition: Taxonomy): FormDocument {
  return {
    title: `${edition.title}（空白表）`,
    sheets: [
      paperSheet(edition, '      ', emptyAnswers(edition)),
      recordSheet({
        [RECORD_FIELDS.edition]: edition.name,
        [RECORD_PLACE.department]: '',
        [RECORD_PLACE.slug]: '',
      }),
      guideSheet(edition),
    ],
  };
}

function emptyAnswers(edition: Taxonomy): Answers {
  const row: IndicatorRow = { name: '', target: '', source: '' };
  const rows = Array.from({ length: INDICATOR_ROWS }, () => row);
  const indicators = edition.level1.map(({ name, level2 }) => ({
    name,
    groups: level2.map((group) => ({ name: group.name, rows })),
  }));
  return {
    value: () => '',
    section: () => [],
    indicators,
    interim: indicators,
    costItems: Array.from({ length: COST_ROWS }, () => ({ name: '', amount: '', purpose: '' })),
    proseHeight: PROSE_HEIGHT,
    choices: {
      ...edition.options,
      [BASIC_FIELDS.procurement.label]: Object.keys(edition.procurement),
      [INDICATOR_FIELDS.level2.label]: edition.level1.flatMap(({ level2 }) =>
        level2.map(({ name }) => name),
      ),
    },
  };
}
