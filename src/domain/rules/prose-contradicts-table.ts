import { foldWidth } from '../characters.ts';
import { clauseStart, figureAfter, sentenceStart } from '../clause.ts';
import type { ProseFigure } from '../clause.ts';
import { compareDecimals, parseDecimal } from '../decimal.ts';
import type { Declaration, Indicator } from '../declaration.ts';
import { isInterim } from '../interim.ts';
import { parseAmount } from '../money.ts';
import { paragraphsOf } from '../passage.ts';
import type { Paragraph } from '../passage.ts';
import type { Check, LocalRule } from '../rule.ts';
import type { Target } from '../target.ts';

type NumberTarget = Extract<Target, { kind: 'number' }>;

/** Words of scope that the table and the prose may have or leave out. */
const SCOPE = /^(?:江阴市|全市|本市|我市|市级|本年度|本年|年度|全年)/u;
/** What may stand right before a name; anything else could make it another name (再 + 犯罪率). */
const BEFORE_NAME =
  /(?:^|[、：:（(“"'\s\d)）.]|全市|本市|我市|江阴市|年度|本年|全年|当年|月|月底|底|底前|年底|年末|前|使|将|把|让|对|其中|确保|保证|实现|力争|争取|做到|达到|提高|提升|保持|控制|要求|且|并|和|及|的)$/u;
const SHORTEST_NAME = 3;
const MONEY_UNIT = '万元';

export const proseContradictsTable: LocalRule = {
  id: 'prose-contradicts-table',
  name: '正文与表不符',
  kind: '前后一致',
  severity: 'warning',
  scope: 'local',
  doc: '正文（项目概况、实施计划、目标）里提到的数，应当与指标表、项目金额里的数一致。只在正文写出指标名称、后面紧跟着数时才比较；说的是年中进度或别的年份的不比。正文的数与表里不同，未必是错，例如表里是下限、正文是最终要求，但读者应当知道。',
  basis: '同一份申报表前后应当一致。',
  example: {
    passes: '表：再犯罪率 0.8%；正文：再犯罪率控制在0.8%以下。',
    fails: '表：再犯罪率 0.8%；正文：再犯罪率控制在1.5%以下。',
  },
  hint: '对照原表核对两处。原表如此的，照录，并在勘注里说明（字段写该栏名称，原文写正文里的那句话）。',
  check: (declaration) => {
    const paragraphs = paragraphsOf(declaration);
    const prose = paragraphs.map(({ folded }) => folded).join('\n');
    // Few names of the table stand in the prose at all.
    const rows = searchable(declaration.indicators).filter(({ name }) => prose.includes(name));
    if (rows.length === 0 && !prose.includes(MONEY_UNIT)) return [];
    return paragraphs.flatMap((paragraph) => [
      ...rows.flatMap((row) => checkIndicator(declaration, paragraph, row)),
      ...checkMoney(declaration, paragraph),
    ]);
  },
};

interface Row {
  readonly indicator: Indicator;
  readonly target: NumberTarget;
  readonly name: string;
}

function searchable(indicators: readonly Indicator[]): readonly Row[] {
  return indicators.flatMap((indicator) => {
    const { target } = indicator;
    if (target.kind !== 'number') return [];
    const name = foldWidth(indicator.name).trim().replace(SCOPE, '');
    if (name.length < SHORTEST_NAME) return [];
    return [{ indicator, target, name }];
  });
}

function checkIndicator(declaration: Declaration, paragraph: Paragraph, row: Row): Check[] {
  const checks: Check[] = [];
  const text = paragraph.folded;
  for (let at = text.indexOf(row.name); at >= 0; at = text.indexOf(row.name, at + 1)) {
    const figure = figureAt(text, at, row.name, declaration.fiscalYear);
    const check = figure && compare(declaration.id, paragraph, row, figure);
    if (check) checks.push(check);
  }
  return checks;
}

function figureAt(text: string, at: number, name: string, fiscalYear: number): ProseFigure | null {
  if (!BEFORE_NAME.test(clauseStart(text, at))) return null;
  if (isInterim(sentenceStart(text, at), fiscalYear)) return null;
  return figureAfter(text, at, at + name.length);
}

function compare(
  declaration: string,
  paragraph: Paragraph,
  { indicator, target }: Row,
  figure: ProseFigure,
): Check | null {
  const value = parseDecimal(figure.digits);
  if (!value || !sameUnit(target.unit, figure.unit)) return null;
  const equal = compareDecimals(value, target.value) === 0;
  const opposed = equal && oppose(target.operator, figure.bound);
  const clause = paragraph.text.slice(figure.from, figure.to).trim();
  const verdict = opposed ? '数相同，方向相反' : equal ? '两处一致' : '两处不同';
  return {
    status: equal && !opposed ? 'passed' : 'failed',
    field: paragraph.field,
    anchor: paragraph.anchor,
    message: `正文写“${clause}”，指标表里“${indicator.name}”的目标值是“${target.printed}”，${verdict}。`,
    related: [{ declaration, anchor: indicator.id, text: `${indicator.name}：${target.printed}` }],
  };
}

/** A bare figure of the table (`120`) goes with any counted unit of the prose (`120件`), never with %. */
function sameUnit(table: string | null, prose: string): boolean {
  if (table === '%' || prose === '%') return table === prose;
  return table === null || prose === '' || prose.startsWith(table);
}

function oppose(operator: NumberTarget['operator'], bound: ProseFigure['bound']): boolean {
  if (operator === '≥' || operator === '>') return bound === '≤';
  return (operator === '≤' || operator === '<') && bound === '≥';
}

/** Words that make 万元 the money of this project as a whole. */
const PROJECT_MONEY = new RegExp(
  [
    String.raw`(?:\d{4}年(?:度)?|本?项目)(?:计划|预计|拟|共|总共)?(?:使用|用|安排|申请|投入|需)(?:资金|经费|预算)?(?<used>\d+(?:\.\d+)?)万元`,
    String.raw`(?:项目|本年度)(?:总金额|总额|总投资|总预算|预算总额|资金总额|经费总额|总经费)(?:共|为|是|合计|共计|总计|:)*(?<total>\d+(?:\.\d+)?)万元`,
  ].join('|'),
  'gu',
);

function checkMoney(declaration: Declaration, paragraph: Paragraph): Check[] {
  const text = paragraph.folded;
  // Several sums in one paragraph may be parts; only a single one can be the whole.
  const unit = text.indexOf(MONEY_UNIT);
  if (unit === -1 || unit !== text.lastIndexOf(MONEY_UNIT)) return [];
  return [...text.matchAll(PROJECT_MONEY)].flatMap((match) => {
    const printed = match.groups?.['used'] ?? match.groups?.['total'] ?? '';
    const amount = parseAmount(printed);
    const place = match.index + match[0].length;
    if (!amount || isInterim(sentenceStart(text, place), declaration.fiscalYear)) return [];
    const { totalAmount, annualAmount } = declaration;
    const passed = amount.fen === totalAmount.fen || amount.fen === annualAmount.fen;
    return [
      {
        status: passed ? ('passed' as const) : ('failed' as const),
        field: paragraph.field,
        anchor: paragraph.anchor,
        message: `正文写“${match[0].trim()}”，表上项目总金额 ${totalAmount.printed} 万元，本年度项目金额 ${annualAmount.printed} 万元，${passed ? '两处一致' : '两处不同'}。`,
      },
    ];
  });
}
