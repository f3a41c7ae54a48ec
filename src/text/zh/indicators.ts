/** Words of the indicator library. */
export const indicators = {
  column: '指标库',
  columnType: '绩效指标',
  title: '指标库',
  lead: '申报表里的每一条绩效指标都在这里。同名的归在一起，可以看到哪些项目用了它、各定了什么目标、依据是什么；只有一个项目用的，点开就是申报表上的那一行。',
  description: (distinct: number, rows: number) =>
    `${String(distinct)} 个不同的绩效指标（共 ${String(rows)} 条）：在哪些项目里、目标值是多少、依据什么，同名而目标不同的列出对照。`,
  distinct: '不同的指标',
  rows: '指标条数',
  conflicts: '目标值不一致',
  withoutSource: '没有写来源',
  piece: '个',
  row: '条',
  all: '全部指标',
  counts: '分类计数',
  kindsNote:
    '“数值”“比值”“区间”由程序从目标值原文读出，读不准的算“文字”。文字目标（例如“健全”）不好衡量，但不一定不好。',
  conflictExplanation:
    '“不一致”是说同一年度里同名指标在不同申报表上的目标值不同。名称相同未必量的是同一件事，所以这是疑点，不是错误。',

  oneDescription: (name: string, projects: number, targets: readonly string[]) =>
    `绩效指标“${name}”：${String(projects)} 个项目使用，目标值${targets.join('、')}。`,
  used: (projects: number, uses: number) =>
    uses > projects
      ? `${String(projects)} 个项目使用，共 ${String(uses)} 处`
      : `${String(projects)} 个项目使用`,
  targets: '目标值',
  targetUses: (target: string, uses: number) => `${target}（${String(uses)} 处）`,
  moreTargets: (rest: number) => `另有 ${String(rest)} 种`,
  conflict: '目标值不一致',
  conflictHere:
    '同一年度里，这个指标在不同申报表上的目标值不同。名称相同未必量的是同一件事；下面把各处并列，供对照。',
  ruleLink: '这条核对规则的说明',
  uses: '在哪里使用',
  usesCaption: (name: string) => `“${name}”的每一处使用`,
  project: '项目',
  department: '主管部门',
  year: '年度',
  erratum: '勘注',
} as const;
