/** Words of the home page. */
export const home = {
  column: '首页',
  kicker: (year: number) => `${String(year)} 年 · 财政项目支出绩效目标`,
  /** Completed by the sum of money. */
  sentence: (who: string, year: number, count: number) =>
    `${who} ${String(year)} 年的 ${String(count)} 个项目，一共要花`,
  someDepartments: (count: number) => `${String(count)} 个部门`,
  counts: {
    departments: '部门',
    projects: '项目',
    costItems: '开支明细',
    indicators: '绩效指标',
  },
  searchLabel: '查一个项目、一项开支、一个指标',

  chartTitle: '钱花到哪里去',
  chartLabel: (count: number) => `${String(count)} 个项目的金额，从大到小`,
  rest: (count: number) => `其余 ${String(count)} 个项目`,
  chartCaption: '每个项目的总金额，单位：万元。点一条看整份申报表。',
  chartAsTable: '改看表格',

  topItems: '最大的几笔开支',
  topItemsCaption: (shown: number, count: number) =>
    `全部 ${String(count)} 项开支明细中金额最大的 ${String(shown)} 项，下面一行是所在项目`,
  costItem: '开支明细',
  allItems: '按金额排列的全部明细',

  usageTitle: '上一年花得怎么样',
  usage: (year: number, budgeted: string, used: string, rate: string) =>
    `这些项目 ${String(year)} 年安排 ${budgeted} 万元，实际使用 ${used} 万元，使用率 ${rate}%。`,
  usageMore: '逐个项目比较',

  checksTitle: '账算得对不对',
  checksPassed: '条勾稽关系成立',
  checksFailed: '条不成立',
  errata: '处勘注',
  checksNote:
    '每份申报表都用公开的规则重新算过一遍。原文照登，不改一个字；对不上的地方，把算式和说明放在原处。',
  checksMore: '看全部核对结果',
  errataMore: '看全部勘注',

  readTitle: '怎么看一份申报表',
  steps: [
    { title: '先看要花多少钱', text: '页首是项目总金额、期限和上年的使用率。' },
    {
      title: '再看要办成什么事',
      text: '年度绩效目标是这一年的承诺；绩效指标把承诺变成可以检查的数。',
    },
    { title: '看钱从哪来、花到哪去', text: '资金来源和概算明细逐行列出，合计当场验算。' },
    {
      title: '留意疑点',
      text: '标着“勘注”的地方，原文自相矛盾或像是笔误。每一行都有“#”链接，可以直接引用。',
    },
  ],
  glossary: '表上的词不懂？看名词解释',

  departmentsTitle: '各部门',
  departmentsMore: (count: number) => `全部 ${String(count)} 个部门`,
  yearMore: (year: number) => `${String(year)} 年的全部项目`,
  yearsTitle: '其他年度',

  moreTitle: '更多看法',
  more: {
    tables: '预算表：按部门、类型、用途、来源汇总',
    indicators: '指标库：同一个指标，各项目承诺了多少',
    checks: '核对：每一条规则、每一个算式',
    data: '数据：全部下载，自己去算',
  },
} as const;
