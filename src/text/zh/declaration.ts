import type { SourceDocument } from '../../domain/declaration.ts';

/** Words of the declaration page. */
export const declaration = {
  column: '项目绩效目标',
  formTitle: '项目支出绩效目标申报表',
  kicker: (department: string, year: number) => `${department} · ${String(year)} 年`,
  description: (department: string, year: number, name: string, amount: string) =>
    `${department} ${String(year)} 年“${name}”项目支出绩效目标申报表：${amount} 万元，逐项列出目标、指标、资金来源和开支明细，并附核对结果与勘注。`,
  contents: '本表目录',
  period: '期限',
  dates: (start: string, end: string) => `${start} 至 ${end}`,
  lastYearRate: '上年资金使用率',
  noLastYear: '上年没有安排',
  blankSection: '表上这一栏没有填写。',
  blankOnForm: '表上未填',
  absentOnForm: '本表未设此栏',

  indicators: '绩效指标',
  indicatorHint: '承诺要做到的事，按表上的一级、二级目标分组。目标值照表上的原样。',
  indicatorCaption: (count: number) => `共 ${String(count)} 项指标`,
  sharedBy: ({ least, exact }: { least: number; exact: boolean }) =>
    exact ? `${String(least)} 个项目都用` : `${String(least)} 个以上的项目都用`,

  moneyIn: '钱从哪里来',
  moneyInHint: '表上的“项目资金来源”。填“0”表示没有这项来源，“未填”表示表上留空。',
  fundingCaption: '项目资金来源，单位：万元，统一写到两位小数',
  fundingSource: '来源',
  moneyOut: '钱花到哪里去',
  moneyOutHint: '表上的“项目概算”：每一笔明细、金额和用途。',
  costCaption: (count: number) =>
    `项目概算，共 ${String(count)} 项明细，单位：万元，统一写到两位小数`,
  amountWan: '金额（万元）',
  share: '占比',
  total: '合计',

  lastYear: '上年资金使用',
  lastYearHint: (year: number) => `表上的“上年度项目资金使用情况”，即 ${String(year)} 年。`,
  usageCaption: (year: number, share: string) =>
    `${String(year)} 年安排的资金使用了 ${share}%（按表上金额计算）`,

  basics: '基本信息与联系人',
  basicsHint: '照表上的原样。',
  yes: '是',
  no: '否',
  means: (meaning: string) => `意思是“${meaning}”`,

  doubtCount: (count: number) => `本表有 ${String(count)} 处疑点`,
  doubtExplanation:
    '原文照登，不作改动；自相矛盾或像是笔误的地方，在原处说明。疑点不等于错误，更不等于违规。',
  doubtSections: (sections: readonly { label: string; count: number }[]) =>
    `分布在：${sections.map(({ label, count }) => `${label} ${String(count)}`).join('、')}`,
  hintCount: (count: number) => `另有 ${String(count)} 处文字上的提示，标在原处。`,
  placeNumber: (words: string, number: number) => `${words}，第 ${String(number)} 处`,
  erratum: '勘注',
  printedHere: '表上写的是',
  /** A full stop after a quotation, unless the quotation brings its own. */
  afterQuote: (printed: string) => (/[。；！？]$/u.test(printed) ? '' : '。'),
  hint: '提示',
  review: '公开审查',
  reviewed: (review: {
    decision: '公开' | '不公开';
    printed: string;
    reason: string;
    role: string;
    date: string;
  }) =>
    review.decision === '公开'
      ? `“${review.printed}”一处，${review.role}于 ${review.date} 审查后决定公开：${review.reason}`
      : `这里有文字经${review.role}于 ${review.date} 审查后决定不公开：${review.reason}`,
  outcome: {
    passed: { sign: '✓', words: '核对相符：' },
    failed: { sign: '✗', words: '核对不符：' },
    undefined: { sign: '○', words: '无法核对：' },
  },
  verdict: (stated: string, difference: string | null, unit: string | null) => {
    const suffix = unit === null ? '' : unit === '%' ? '%' : ` ${unit}`;
    const gap = difference === null ? '' : `，相差 ${difference}${suffix}`;
    return `，表上填 ${stated}${suffix}${gap}`;
  },

  moreRelated: (count: number) => `等，另有 ${String(count)} 处`,

  record: '来源与引用',
  recordHint: '这一页的每个字都出自下面的文件，可以逐行对照。',
  sourceFile: ({ file, firstLine, lastLine }: SourceDocument) =>
    firstLine === null
      ? `《${file}》`
      : `《${file}》第 ${String(firstLine)}–${String(lastLine)} 行`,
  noSource: '直接在本站内容库填报，没有另外的来源文件',
  fullHash: '（完整摘要）',
  citeTitle: '引用格式',
  cite: (department: string, name: string, year: number, site: string, address: string) =>
    `${department}：《${name}》，${String(year)} 年项目支出绩效目标申报表，${site}，${address}`,
  downloadTitle: '下载数据',
  downloadHint: (id: string) => `全部项目在同一份文件里，本项目的编号是 ${id}。`,

  siblings: '同部门的其他项目',
  previous: '上一个',
  next: '下一个',
} as const;
