/** Words of the search page and the search boxes. */
export const search = {
  title: '检索',
  /** For the ColumnType meta. */
  columnType: '检索',
  description: '在每一份申报表的名称、正文、绩效指标和项目概算里逐字检索，直达所在的那一行。',
  boxLabel: '在全部申报表中检索',
  /** The search page has two boxes; their names must differ. */
  pageBoxLabel: '要找的词语、数字或项目名称',
  placeholder: '搜索全部内容',
  submit: '检索',
  hint: '逐字检索表上的每一处文字；几个词用空格隔开，须同时出现。按 / 回到检索框，按 Esc 清空。',
  noScript: '检索要用到浏览器的脚本功能，现在没有打开。下面是项目和指标的名称，都可以点开。',
  indexTitle: '全部项目',
  indicatorTitle: '全部指标',
  mostUsed: (shown: number, total: number) =>
    `这里列出用得最多的 ${String(shown)} 个，共 ${String(total)} 个。`,
  useCount: (count: number) => `${String(count)} 处`,
  indexByDepartment: '项目较多，请按部门查看：',
  departmentCount: (count: number) => `${String(count)} 个项目`,
  indicatorLibrary: '指标库：每个指标出现在哪些项目里',
  yearHeading: (year: number) => `${String(year)} 年`,
  resultsLabel: '检索结果',

  searching: '正在检索…',
  yearsSearched: (searched: number, years: number) =>
    years > 1 ? `已检索 ${String(searched)}／${String(years)} 个年度` : '',
  narrow: '筛选和排序',
  facets: {
    year: '年度',
    department: '部门',
    category: '项目类型',
    purpose: '资金用途',
    amount: '本年度项目金额',
    kind: '所在位置',
    level1: '一级目标',
    level2: '二级目标',
  },
  kinds: {
    name: '项目名称',
    indicator: '绩效指标',
    cost: '项目概算',
    text: '正文',
    fact: '其他栏目',
  },
  amountRange: (from: number | undefined, to: number | undefined) => {
    if (from === undefined) return `${String(to)} 万元以下`;
    if (to === undefined) return `${String(from)} 万元及以上`;
    return `${String(from)}—${String(to)} 万元`;
  },
  moreValues: (count: number) => `另有 ${String(count)} 项`,
  sortLabel: '排序',
  sorts: { relevance: '最相关', amount: '金额从大到小', name: '按名称' },
  found: (declarations: number, places: number) =>
    `找到 ${String(declarations)} 个项目，共 ${String(places)} 处。`,
  nothing: (typed: string) => `没有找到“${typed}”。`,
  nothingHint:
    '检索逐字进行：全部申报表里没有一处写着这几个字。可以少打几个字、换一种说法，或者从下面进入。',
  nothingFiltered: '在选定的范围里没有。可以放宽筛选，或者从下面进入。',
  nothingLinks: { indicators: '查看全部指标', glossary: '名词解释', home: '查看全部项目' },
  failed: '检索没有完成，所以不列结果。',
  failedParts: '没有取到：',
  failedOther: '检索程序出了差错。',
  retry: '再试一次',
  showMore: (count: number) => `再列 ${String(count)} 个`,
  moreFailed: '没有取到后面的结果，请再试一次。',
  showAll: (declarations: number) => `列出全部 ${String(declarations)} 个项目`,
  shown: (shown: number, total: number) =>
    `这里列出前 ${String(shown)} 个项目，共 ${String(total)} 个。`,
  morePlaces: (count: number) => `另有 ${String(count)} 处`,
  pageTitle: (typed: string) => `“${typed}”的检索结果`,
  costItem: '概算明细',

  near: {
    folded: (typed: string) => `已换成简体字“${typed}”检索。`,
    pinyin: '拼音相同的词语',
    pagefind: '近似结果（名称、指标和明细里有相近的词，不是逐字相同）',
    names: '字面相近的指标和项目',
  },
  suggestions: '名称建议',
  suggested: (count: number) => (count > 0 ? `有 ${String(count)} 个名称可选，按上下键选择` : ''),
  suggestionKinds: { project: '项目', indicator: '指标' },
} as const;
