/** Words of the aggregate budget tables. */
export const tables = {
  column: '预算公开',
  columnType: '预算',
  title: '预算表',
  lead: '把各份申报表里的钱和指标加起来看。每张表说明算了什么、没有算什么，都可以下载，各表的合计互相核对。',
  description: '按部门、类型、用途、资金来源等汇总的项目支出预算表，附图表与下载。',
  yearTitle: (year: number) => `${String(year)} 年度预算表`,
  yearDescription: (year: number, projects: number, total: string) =>
    `${String(year)} 年度 ${String(projects)} 个项目、${total} 万元的汇总表：按部门、类型、用途、资金来源、政府采购，以及概算明细、上年使用和绩效指标。`,
  yearLead: (projects: number, total: string) =>
    `${String(projects)} 个项目，本年度项目金额合计 ${total} 万元。下面每张表都从同一批申报表算出。`,
  yearOf: (year: number) => `${String(year)} 年度`,
  tableTitle: (year: number, title: string) => `${String(year)} 年度预算表：${title}`,
  tableDescription: (caption: string) => `${caption}。附说明、图表与 CSV 下载。`,
  whatIsCounted: '算了什么',
  otherTables: '同年度的其他表',
  download: '下载这张表（CSV）',
  downloadHint:
    '与页面上的表相同，含全部行和合计行，用 Excel、WPS 可以直接打开。做统计请用“数据”页的文件。',
  totalOfAll: (rows: number) => `全表共 ${String(rows)} 行，分页列出；占比和合计按全表计算。`,
  rows: (count: number) => `${String(count)} 行`,
} as const;

/** Words of every data table. */
export const dataTable = {
  blank: '—',
  blankMeaning: '无',
  moreRows: (shown: number, all: number) =>
    `这里列出前 ${String(shown)} 行，共 ${String(all)} 行。`,
} as const;

/** Words that the script writes into any table it makes sortable or filterable. */
export const tableControls = {
  sortBy: (column: string) => `按“${column}”排序`,
  filter: '在表中查找',
  shown: (shown: number, all: number) => `显示 ${String(shown)} 行，共 ${String(all)} 行`,
} as const;

/** Words of the charts drawn from tables. */
export const tableChart = {
  summary: (title: string, bars: readonly string[], rest: number) =>
    `条形图：${title}。${bars.join('；')}${rest > 0 ? '；其余见下表' : ''}。`,
  bar: (label: string, values: readonly string[]) => `${label} ${values.join('、')}`,
  cut: (drawn: number, all: number) => `图中只画前 ${String(drawn)} 行，共 ${String(all)} 行。`,
} as const;
