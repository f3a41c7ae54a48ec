/** A static host cannot list its files, so the package says where they are. */
function queryAllYears(address: string): string {
  return `SET VARIABLE files = (
  SELECT ['${address}' || file FOR file IN resource.path::VARCHAR[]]
  FROM (SELECT unnest(resources) AS resource FROM read_json('${address}datapackage.json'))
  WHERE resource.name = 'declarations-parquet'
);
SELECT fiscalYear, departmentName, sum(annualAmount) AS 万元
FROM read_parquet(getvariable('files'), hive_partitioning = true)
GROUP BY ALL ORDER BY 万元 DESC;`;
}

function queryOneYear(address: string, year: number): string {
  const file = (table: string): string =>
    `'${address}parquet/${table}/fiscalYear=${String(year)}/part-0.parquet'`;
  return `SELECT d.name, c.name AS 明细, c.amount AS 万元
FROM read_parquet(${file('cost-items')}) AS c
JOIN read_parquet(${file('declarations')}) AS d ON d.id = c.declaration
ORDER BY c.amount DESC, c.declaration, c.position LIMIT 10;`;
}

/** Words of the open data page. */
export const data = {
  column: '开放数据',
  columnType: '数据',
  title: '开放数据',
  lead: '本站的全部内容都可以下载：申报表原文、指标、资金、概算、核对结果和勘注。网页上看到的每个数都出自这些文件。',
  description:
    '下载全部申报表数据：JSON、CSV 与 Parquet，附 Data Package 说明、列的含义、文件大小与 SHA-256、使用许可和引用方法。',
  files: '文件',
  filesCaption: '可下载的文件',
  file: '文件',
  content: '内容',
  size: '大小',
  bytes: '字节',
  hash: 'SHA-256',
  packageTitle: '数据说明',
  packageDescription: '各文件的列、类型、单位、主键、外键、大小与摘要（Data Package 第 2 版）。',
  jsonTitle: '申报表全文',
  jsonDescription: '每份申报表一个对象，含全部原文，一行一份。',
  parquet: '给查询引擎：Parquet',
  parquetLead:
    '同样的六张表，按预算年度分成文件，DuckDB、Spark、Trino、ClickHouse 可以直接查询，不必下载全部。预算年度写在文件夹名里（fiscalYear=2020），查询时打开 hive_partitioning。金额等数是 DECIMAL(18,6)，日期是 DATE；文字照原文，没有撇号。各文件的 SHA-256 见 datapackage.json。',
  parquetCaption: 'Parquet 文件，一个年度一个',
  table: '表',
  parquetFiles: '各年度的文件',
  partOf: (year: number) => `${String(year)} 年`,
  partLabel: (title: string, year: number) => `${title}，${String(year)} 年的 Parquet 文件`,
  kilobytes: (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`,
  templates: '空白申报表',
  templatesLead: '填报单位可以下载空白表，用 Excel、WPS 或 Word 填写，末页有填写说明。',
  templateFormats: { xlsx: 'Excel', docx: 'Word' },
  templateLink: (title: string, format: string) => `${title}（${format}）`,
  rules: '先读这几条',
  conventions: [
    '照原文：名称、正文、指标、目标值、金额都是表上印的字，错处也不改；解析出来的值另列。',
    '留空与 0 不同：表上留空的，JSON 为 null，CSV 为空。',
    '金额单位万元，是十进制小数。累加请用十进制或整数，不要用二进制浮点数。',
    "CSV 里以 = + - @（含全角）开头的文字前加了一个撇号，以免被当作公式：目标值“=100%”写作“'=100%”。JSON 里没有撇号。",
    'CSV 为 UTF-8，第一行是英文列名；用 Excel 打开请走“数据 → 自文本/CSV”，编码选 65001。',
    '编号不会变。页面地址加 # 加行编号，就是那一行的链接。',
  ],
  dictionary: '每一列是什么',
  columnsOf: (file: string) => `${file} 的列`,
  name: '列',
  label: '中文',
  type: '类型',
  blank: '可留空',
  yes: '是',
  no: '否',
  meaning: '含义',
  values: '取值：',
  key: '主键：',
  use: '怎样用',
  cite: '怎样引用',
  citation: (sponsor: string, version: string, address: string) =>
    `${sponsor}：《项目支出绩效目标申报表数据》，版本 ${version}，${address}，〔下载日期〕。`,
  citeHint: '如果结果要能复核，请一并写上所用文件的 SHA-256。',
  licence: '使用许可',
  licenceText: [
    '申报表本身是政府部门依法公开的信息，照原样登载。',
    '本站的整理成果（数据结构、勘注、核对结果、国家分类对照）可以自由使用、转载和改编，包括商业使用，注明来源即可，许可为',
  ],
  examples: [
    { title: 'DuckDB：全部年度', code: queryAllYears },
    { title: 'DuckDB：一个年度', code: queryOneYear },
    {
      title: 'Python',
      code: () => `import csv
from decimal import Decimal

with open("cost-items.csv", encoding="utf-8", newline="") as file:
    print(sum(Decimal(row["amount"]) for row in csv.DictReader(file)), "万元")`,
    },
    {
      title: 'R',
      code: () => `costs <- read.csv("cost-items.csv", fileEncoding = "UTF-8")
aggregate(amount ~ declaration, costs, sum)`,
    },
    {
      title: 'Excel、WPS',
      code: () => '数据 → 自文本/CSV → 选文件 → 文件原始格式选“65001: Unicode (UTF-8)” → 加载',
    },
  ],
} as const;
