/**
 * The one registry of the form's labels: what the paper prints, what the front
 * matter calls it, what code, CSV and JSON call it, and in which unit it stands.
 * Everything that shows or reads a label reads it here.
 */

export type Unit = '万元' | '%';

export interface FormField {
  /** Identifier in code, CSV columns and JSON keys. */
  readonly id: string;
  /** Key in the front matter (or heading in the body): the form's word, without `*` and unit. */
  readonly label: string;
  /** The label exactly as the form prints it. */
  readonly printed: string;
  readonly unit?: Unit;
  /** What the field means, in plain words. */
  readonly meaning: string;
}

/** 基本信息: the head of the form. */
export const BASIC_FIELDS = {
  name: {
    id: 'name',
    label: '项目名称',
    printed: '项目名称*:',
    meaning: '这笔钱要办的事叫什么。',
  },
  attribute: {
    id: 'attribute',
    label: '项目属性',
    printed: '项目属性',
    meaning: '项目由谁设立、归谁使用，例如“单位专项”只由本单位使用。',
  },
  category: {
    id: 'category',
    label: '项目类型',
    printed: '项目类型*:',
    meaning: '每年都办的（经常性）还是只办一次的（一次性）。',
  },
  purpose: {
    id: 'purpose',
    label: '资金用途',
    printed: '资金用途*:',
    meaning: '钱用在哪一类事情上，例如业务工作或信息化工程。',
  },
  procurement: {
    id: 'procurement',
    label: '政府采购',
    printed: '政府采购*:',
    meaning: '是否要按政府采购程序购买。表上有的填“是”，有的填“0”（表示否）。',
  },
  lead: {
    id: 'lead',
    label: '项目负责人',
    printed: '项目负责人*:',
    meaning: '对项目负责的人。',
  },
  contact: {
    id: 'contact',
    label: '联系人',
    printed: '联系人*:',
    meaning: '可以询问这份申报表的人。',
  },
  phone: {
    id: 'phone',
    label: '联系电话',
    printed: '联系电话*:',
    meaning: '联系人的办公电话。',
  },
  startDate: {
    id: 'startDate',
    label: '计划开始日期',
    printed: '计划开始日期*:',
    meaning: '项目计划从哪一天开始。',
  },
  endDate: {
    id: 'endDate',
    label: '计划完成日期',
    printed: '计划完成日期*:',
    meaning: '项目计划到哪一天完成。',
  },
  totalAmount: {
    id: 'totalAmount',
    label: '项目总金额',
    printed: '项目总金额(万元)*:',
    unit: '万元',
    meaning: '整个项目（可能跨年）一共申请多少钱。',
  },
  annualAmount: {
    id: 'annualAmount',
    label: '本年度项目金额',
    printed: '本年度项目金额(万元):',
    unit: '万元',
    meaning: '其中本年度要用多少钱。',
  },
} as const satisfies Record<string, FormField>;

/** 详细信息: the prose of the form; headings of the Markdown body, in this order. */
export const SECTION_FIELDS = {
  overview: {
    id: 'overview',
    label: '项目概况',
    printed: '项目概况*:',
    meaning: '项目的背景、内容、范围和依据。',
  },
  plan: {
    id: 'plan',
    label: '项目实施计划',
    printed: '项目实施计划*:',
    meaning: '打算怎么做、什么时候做、什么时候花钱。',
  },
  overallGoal: {
    id: 'overallGoal',
    label: '项目总目标',
    printed: '项目总目标*:',
    meaning: '整个项目最终要达到什么。',
  },
  annualGoal: {
    id: 'annualGoal',
    label: '年度绩效目标',
    printed: '年度绩效目标*:',
    meaning: '这一年内要达到什么。',
  },
  remarks: {
    id: 'remarks',
    label: '需要说明的其他问题',
    printed: '需要说明的其他问题:',
    meaning: '表上其他地方写不下、但应当说明的事。',
  },
} as const satisfies Record<string, FormField>;

/** 目标内容: one row of the indicator table. 一级/二级目标 are the keys it is nested under. */
export const INDICATOR_FIELDS = {
  level1: {
    id: 'level1',
    label: '一级目标',
    printed: '一级目标',
    meaning: '指标的大类：投入与目标管理、产出、效果、影响力。',
  },
  level2: {
    id: 'level2',
    label: '二级目标',
    printed: '二级目标',
    meaning: '大类下的小类，例如数量、质量、时效、成本。',
  },
  name: {
    id: 'name',
    label: '指标',
    printed: '指标',
    meaning: '用来衡量做得怎么样的一件事。',
  },
  target: {
    id: 'target',
    label: '目标值',
    printed: '目标值',
    meaning: '承诺要达到的数或状态。',
  },
  source: {
    id: 'source',
    label: '来源',
    printed: '目标值来源',
    meaning: '这个目标值依据什么定下来。',
  },
} as const satisfies Record<string, FormField>;

/** 上年度项目资金使用情况. */
export const PREVIOUS_YEAR_FIELDS = {
  budgeted: {
    id: 'budgeted',
    label: '年度预算安排资金',
    printed: '年度预算安排资金',
    unit: '万元',
    meaning: '上一年预算给了这个项目多少钱。',
  },
  used: {
    id: 'used',
    label: '项目实际使用资金',
    printed: '项目实际使用资金',
    unit: '万元',
    meaning: '上一年实际花了多少钱。',
  },
  balance: {
    id: 'balance',
    label: '项目结余资金',
    printed: '项目结余资金',
    unit: '万元',
    meaning: '上一年没有花完、剩下的钱，应等于安排减去使用。',
  },
  usageRate: {
    id: 'usageRate',
    label: '资金使用率',
    printed: '资金使用率(%)',
    unit: '%',
    meaning: '实际使用占预算安排的百分比。',
  },
  progress: {
    id: 'progress',
    label: '项目完成进度',
    printed: '项目完成进度(%)',
    unit: '%',
    meaning: '上一年事情办完了百分之几，由填表单位自报。',
  },
} as const satisfies Record<string, FormField>;

/** 项目资金来源: the total, then the ten sources in the form's order. */
export const FUNDING_FIELDS = {
  total: {
    id: 'total',
    label: '项目资金总额',
    printed: '项目资金总额',
    unit: '万元',
    meaning: '各项来源加起来的总数。',
  },
  regularAppropriation: {
    id: 'regularAppropriation',
    label: '财政经常性拨款资金',
    printed: '其中：财政经常性拨款资金',
    unit: '万元',
    meaning: '财政每年按常规拨给单位的钱。',
  },
  specialAppropriation: {
    id: 'specialAppropriation',
    label: '财政专项拨款资金',
    printed: '财政专项拨款资金',
    unit: '万元',
    meaning: '财政为这一项目专门拨的钱。',
  },
  budgetedNonTaxRevenue: {
    id: 'budgetedNonTaxRevenue',
    label: '纳入预算管理的非税资金',
    printed: '纳入预算管理的非税资金',
    unit: '万元',
    meaning: '收费、罚没等不是税的收入，已编进预算的部分。',
  },
  specialAccountNonTaxRevenue: {
    id: 'specialAccountNonTaxRevenue',
    label: '专户管理的非税资金',
    printed: '专户管理的非税资金',
    unit: '万元',
    meaning: '放在财政专门账户里管理的非税收入。',
  },
  governmentFund: {
    id: 'governmentFund',
    label: '政府性基金',
    printed: '政府性基金',
    unit: '万元',
    meaning: '依法向特定对象征收、专款专用的基金，例如土地出让收入。',
  },
  superiorSubsidy: {
    id: 'superiorSubsidy',
    label: '上级补助收入',
    printed: '上级补助收入',
    unit: '万元',
    meaning: '上级部门补助给单位的钱。',
  },
  carriedOverNonTaxRevenue: {
    id: 'carriedOverNonTaxRevenue',
    label: '以前年度纳入预算管理的非税资金',
    printed: '以前年度纳入预算管理的非税资金',
    unit: '万元',
    meaning: '以前年份结下来、今年继续用的非税收入。',
  },
  undertakingIncome: {
    id: 'undertakingIncome',
    label: '事业收入',
    printed: '事业收入',
    unit: '万元',
    meaning: '事业单位开展专业业务取得的收入。',
  },
  operatingIncome: {
    id: 'operatingIncome',
    label: '经营收入',
    printed: '经营收入',
    unit: '万元',
    meaning: '事业单位在专业业务以外做经营取得的收入。',
  },
  otherIncome: {
    id: 'otherIncome',
    label: '其他收入',
    printed: '其他收入',
    unit: '万元',
    meaning: '以上都不是的收入，例如利息、捐赠。',
  },
} as const satisfies Record<string, FormField>;

/** 项目概算: one row of the cost breakdown. */
export const COST_ITEM_FIELDS = {
  name: { id: 'name', label: '明细', printed: '项目明细名称', meaning: '钱具体花在哪一件事上。' },
  amount: {
    id: 'amount',
    label: '金额',
    printed: '金额',
    unit: '万元',
    meaning: '这一件事要花多少钱。',
  },
  purpose: { id: 'purpose', label: '用途', printed: '用途', meaning: '怎么花、花给谁。' },
} as const satisfies Record<string, FormField>;

/** Keys of the front matter that hold a group of fields. */
export const GROUPS = {
  indicators: { id: 'indicators', label: '绩效指标', printed: '目标内容' },
  previousYear: { id: 'previousYear', label: '上年度资金', printed: '上年度项目资金使用情况' },
  funding: { id: 'funding', label: '资金来源', printed: '项目资金来源' },
  costItems: { id: 'costItems', label: '项目概算', printed: '项目概算' },
  extra: { id: 'extra', label: '其他栏目', printed: '其他栏目' },
  interim: { id: 'interim', label: '中期指标', printed: '中期指标' },
} as const;

/** Keys this record adds to what the form says. */
export const RECORD_FIELDS = {
  edition: '表式',
  fiscalYear: '预算年度',
  errata: '勘注',
  reviews: '公开审查',
  restorations: '整理',
  doubts: '待核',
  source: '来源文件',
} as const;

export type SectionId = keyof typeof SECTION_FIELDS;
export type FundingId = keyof typeof FUNDING_FIELDS;
export type FundingSourceId = Exclude<FundingId, 'total'>;
export type PreviousYearId = keyof typeof PREVIOUS_YEAR_FIELDS;

export const SECTION_IDS = Object.keys(SECTION_FIELDS) as SectionId[];
export const FUNDING_SOURCE_IDS = Object.keys(FUNDING_FIELDS).filter(
  (id): id is FundingSourceId => id !== 'total',
);
