/** Words of the year and department pages. */
export const list = {
  column: '项目绩效目标',
  yearTitle: (year: number) => `${String(year)} 年的项目`,
  departmentTitle: (department: string, year: number) => `${department} ${String(year)} 年的项目`,
  yearDescription: (year: number, departments: number, count: number, amount: string) =>
    `${String(year)} 年 ${String(departments)} 个部门申报的 ${String(count)} 个财政项目，共 ${amount} 万元：按部门、类型小计，逐个可查。`,
  departmentDescription: (department: string, year: number, count: number, amount: string) =>
    `${department} ${String(year)} 年申报的 ${String(count)} 个财政项目，共 ${amount} 万元：按类型、用途小计，逐个可查。`,
  summary: (count: number) => `${String(count)} 个项目，合计`,
  projects: '全部项目',
  projectsCaption: (count: number) =>
    `共 ${String(count)} 个项目，按金额从大到小。点项目名称看整份申报表。`,
  byCategory: '按项目类型',
  byCategoryCaption: '按项目类型小计',
  byPurpose: '按资金用途',
  byPurposeCaption: '按资金用途小计',
  byDepartment: '按部门',
  byDepartmentCaption: '各部门的项目数与金额，按金额从大到小',
  project: '项目',
  department: '部门',
  category: '类型',
  purpose: '用途',
  count: '项目数',
  amount: '金额（万元）',
  share: '占比',
  lastYearRate: '上年使用率',
  noLastYear: '未安排',
  doubts: '疑点',
  total: '合计',
  totalOf: (count: number) => `合计 ${String(count)} 个项目`,
  years: '其他年度',
  moreTables: '这一年的全部预算表',
} as const;
