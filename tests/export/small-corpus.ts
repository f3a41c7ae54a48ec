import type { Audit } from '../../src/domain/audit.ts';
import type { Corpus, Department, IndicatorEntry } from '../../src/domain/corpus.ts';
import type { Amount, Declaration, Indicator } from '../../src/domain/declaration.ts';
import { FUNDING_SOURCE_IDS } from '../../src/domain/form.ts';
import type { FundingId } from '../../src/domain/form.ts';
import { parseDecimal } from '../../src/domain/decimal.ts';
import { parseAmount } from '../../src/domain/money.ts';
import type { Result, Rule } from '../../src/domain/rule.ts';
import { parseTarget } from '../../src/domain/target.ts';
import { REGISTRY_LAYOUT, type Taxonomy } from '../../src/domain/taxonomy.ts';

/** 万元 as the form prints it. */
export function amount(printed: string): Amount {
  const value = parseAmount(printed);
  if (!value) throw new RangeError(printed);
  return value;
}

interface Parts {
  readonly id: string;
  readonly name?: string;
  readonly category?: string;
  readonly purpose?: string;
  readonly procurement?: string;
  readonly annual?: string;
  readonly total?: string;
  readonly indicators?: readonly [
    level1: string,
    level2: string,
    name: string,
    target: string,
    source: string | null,
  ][];
  readonly previous?: readonly (string | null)[];
  readonly funding?: Readonly<Partial<Record<FundingId, string>>>;
  readonly costs?: readonly [name: string, amount: string, purpose: string | null][];
  readonly errata?: Declaration['errata'];
  readonly sections?: Partial<Declaration['sections']>;
}

/** A complete declaration of which only what matters is said. */
export function declaration(parts: Parts): Declaration {
  const [year = '', department = '', slug = ''] = parts.id.split('/');
  const printed = parts.procurement ?? '0';
  return {
    id: parts.id,
    slug,
    fiscalYear: Number(year),
    department,
    edition: 'form',
    name: parts.name ?? slug,
    attribute: '单位专项',
    category: parts.category ?? '经常性专项业务费',
    purpose: parts.purpose ?? '业务类',
    procurement: { printed, value: printed === '是' },
    lead: '甲',
    contact: '乙',
    phone: '12345678',
    startDate: `${year}-01-01`,
    endDate: `${year}-12-31`,
    totalAmount: amount(parts.total ?? parts.annual ?? '0'),
    annualAmount: amount(parts.annual ?? '0'),
    sections: {
      overview: [],
      plan: [],
      overallGoal: [],
      annualGoal: [],
      remarks: [],
      ...parts.sections,
    },
    indicators: (parts.indicators ?? []).map(indicator),
    previousYear: previousYear(parts.previous ?? []),
    funding: funding(parts.funding ?? {}),
    costItems: (parts.costs ?? []).map(([name, sum, purpose], index) => ({
      id: `cost-${String(index)}`,
      name,
      amount: amount(sum),
      purpose,
    })),
    extra: [],
    interim: [],
    errata: parts.errata ?? [],
    reviews: [],
    restorations: [],
    source: { file: '申报表.txt', sha256: 'ab'.repeat(32), firstLine: 1, lastLine: 9 },
  };
}

function indicator(row: NonNullable<Parts['indicators']>[number], index: number): Indicator {
  const [level1, level2, name, target, source] = row;
  return { id: `ind-${String(index)}`, level1, level2, name, target: parseTarget(target), source };
}

function previousYear(values: readonly (string | null)[]): Declaration['previousYear'] {
  const [budgeted = null, used = null, balance = null, usageRate = null, progress = null] = values;
  const money = (value: string | null): Amount | null => (value === null ? null : amount(value));
  const rate = (value: string | null): Declaration['previousYear']['usageRate'] => {
    const decimal = value === null ? null : parseDecimal(value);
    return value === null || !decimal ? null : { printed: value, ...decimal };
  };
  return {
    budgeted: money(budgeted),
    used: money(used),
    balance: money(balance),
    usageRate: rate(usageRate),
    progress: rate(progress),
  };
}

function funding(stated: Readonly<Partial<Record<FundingId, string>>>): Declaration['funding'] {
  const ids: FundingId[] = ['total', ...FUNDING_SOURCE_IDS];
  const entries = ids.map((id) => [id, stated[id] === undefined ? null : amount(stated[id])]);
  return Object.fromEntries(entries) as Declaration['funding'];
}

const TAXONOMY: Taxonomy = {
  name: 'form',
  title: '申报表',
  options: {
    项目类型: ['经常性专项业务费', '一次性专项业务费'],
    资金用途: ['业务类', '信息化工程', '其他'],
  },
  procurement: { '0': false, 是: true },
  level1: [
    {
      name: '投入',
      required: true,
      level2: [{ name: '管理', national: null, note: null }],
    },
    {
      name: '产出',
      required: true,
      level2: [
        { name: '数量', national: { level1: '产出指标', level2: '数量指标' }, note: null },
        { name: '质量', national: { level1: '产出指标', level2: '质量指标' }, note: null },
      ],
    },
  ],
  layout: REGISTRY_LAYOUT,
};

const DEPARTMENTS: readonly Department[] = [
  { code: 'justice', name: '司法局', shortName: '司法局', description: '' },
  { code: 'health', name: '卫健委', shortName: '卫健委', description: '' },
];

/** A corpus of the given declarations, ordered by id. */
export function corpusOf(declarations: readonly Declaration[]): Corpus<Declaration> {
  const sorted = [...declarations].sort((a, b) => (a.id < b.id ? -1 : 1));
  const entries = new Map<string, IndicatorEntry>();
  for (const it of sorted) {
    for (const row of it.indicators) {
      const uses = [...(entries.get(row.name)?.uses ?? []), { declaration: it, indicator: row }];
      const projects = new Set(uses.map(({ declaration }) => declaration)).size;
      entries.set(row.name, { id: `i-${String(entries.size)}`, name: row.name, uses, projects });
    }
  }
  const years = [...new Set(sorted.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => b - a);
  return {
    declarations: sorted,
    departments: new Map(DEPARTMENTS.map((department) => [department.code, department])),
    taxonomies: new Map([['form', TAXONOMY]]),
    years,
    declaration: (id) => sorted.find((it) => it.id === id),
    indicators: [...entries.values()],
    indicator: (name) => entries.get(name),
  };
}

/** Three declarations of 2020 (one with everything awkward in it) and one of 2021. */
export const SMALL = corpusOf([
  declaration({
    id: '2020/justice/aid',
    name: '法律援助',
    annual: '150.00',
    indicators: [
      ['投入', '管理', '预算执行率', '≥90%', '上级“文件”，第 1 号'],
      ['产出', '数量', '案件数', '=100%', null],
      ['产出', '质量', '师生比', '1:20', '=1+1'],
    ],
    previous: ['150', '150', '150.00', '100.00', '100'],
    funding: { total: '150.00', specialAppropriation: '150.00', otherIncome: '0' },
    costs: [
      ['补贴', '120.00', '每案 800 元\n共 1500 案'],
      ['-宣传', '30', null],
    ],
    errata: [
      { label: '项目结余资金', printed: '150.00', note: '应为 0.00。', rules: ['项目结余'] },
    ],
    sections: {
      overview: [
        { kind: 'paragraph', id: 'p-1', text: '第一段。' },
        { kind: 'list', items: [{ id: 'p-2', marker: '1.', text: '第一条；' }] },
      ],
    },
  }),
  declaration({
    id: '2020/justice/video',
    name: '@视频系统',
    category: '一次性专项业务费',
    purpose: '信息化工程',
    procurement: '是',
    annual: '20.5',
    total: '40.5',
    indicators: [['产出', '数量', '案件数', '90%-95%', '合同']],
    previous: ['0', '0', '0', null, null],
    funding: { total: '40.5', regularAppropriation: '40.5' },
    costs: [['摄像机', '40.5', '30 台']],
  }),
  declaration({
    id: '2020/health/clinic',
    name: '门诊',
    annual: '29.50',
    indicators: [['投入', '管理', '预算执行率', '健全', null]],
    previous: ['20', '10', '10', '50', '60'],
    funding: { total: '29.50', specialAppropriation: '29.50' },
    costs: [['药品', '29.50', '']],
  }),
  declaration({
    id: '2021/justice/aid',
    name: '法律援助',
    annual: '1000.00',
    funding: { total: '1000.00', specialAppropriation: '1000.00' },
    costs: [['补贴', '1000', null]],
  }),
]);

const BALANCE: Rule = {
  id: 'balance',
  name: '项目结余',
  kind: '勾稽关系',
  severity: 'error',
  scope: 'local',
  doc: '',
  basis: '',
  example: { passes: '', fails: '' },
  hint: '',
  check: () => [],
};

const RESULTS: readonly Result[] = [
  {
    rule: BALANCE,
    declaration: '2020/justice/aid',
    erratum: 0,
    status: 'failed',
    field: { label: '项目结余资金' },
    anchor: 'field-balance',
    message: '结余应为 0.00 万元，表上填 150.00 万元。',
    equation: {
      words: '年度预算安排资金 − 项目实际使用资金 = 项目结余资金',
      figures: '150 − 150 = 0.00',
      stated: '150.00',
      computed: '0.00',
      difference: '+150.00',
      unit: '万元',
    },
  },
  {
    rule: BALANCE,
    declaration: '2020/health/clinic',
    erratum: null,
    status: 'passed',
    field: { label: '项目名称' },
    anchor: null,
    message: '没有算式的通过项不列出。',
  },
];

export const SMALL_AUDIT: Audit = {
  rules: [BALANCE],
  of: (id) => RESULTS.filter((result) => result.declaration === id),
  by: (id) => RESULTS.filter(({ rule }) => rule.id === id),
};

export const SMALL_SOURCE = {
  corpus: SMALL,
  audit: SMALL_AUDIT,
  url: (id: string) => `/${id}/`,
};
