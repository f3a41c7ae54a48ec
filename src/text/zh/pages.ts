/** Words of the pages that stand on their own: 404, 关于, 名词解释. */
export const pages = {
  contents: '本页内容',
  column: '关于本站',
  columnType: '栏目',
  about: '关于本站',
  glossary: '名词解释',
  notFound: {
    title: '找不到这一页',
    description: '您要看的网页不在这里。可以检索，或者从年度、部门进入。',
    explanation:
      '地址可能打错了，也可能这一页已经改了地方。申报表一经公布，网址不会改变；如果是别处的链接把您带到这里，请告诉我们。指标的页不同：指标改了名，或者只剩一份申报表用它，就没有自己的页了，请在指标库里找，或者检索它的名称。',
    searchLabel: '检索您要找的内容',
    ways: '从这里继续',
    home: '首页',
    tables: '预算表',
    indicators: '指标库',
    glossary: '名词解释',
  },
  map: {
    title: '网站地图',
    description: '本站全部栏目，以及按年度和部门排列的项目。',
    sections: '栏目',
    departments: '年度和部门',
    home: '首页',
    tables: '预算表',
    indicators: '指标库',
    checks: '核对',
    errata: '全部勘注',
    data: '数据下载',
    search: '检索',
    machine: '供程序读取的网站地图（sitemap.xml）',
  },
  openSearch: {
    shortName: (name: string) => name.slice(0, 16),
    description: (name: string) => `在${name}里检索申报表、指标和明细`,
  },
} as const;
