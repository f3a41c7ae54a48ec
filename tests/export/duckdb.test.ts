import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { auditCorpus } from '../../src/domain/audit.ts';
import { formatWan, sumFen } from '../../src/domain/money.ts';
import { dataPackage } from '../../src/export/datapackage.ts';
import { sqlType } from '../../src/export/parquet-columns.ts';
import { parquetFile, parquetParts } from '../../src/export/parquet.ts';
import { DATA_TABLES } from '../../src/export/resources/index.ts';
import { readWhole } from '../fixtures/real-corpus.ts';
import { data as words } from '../../src/text/zh.ts';
import { PROJECT, writeFiles } from '../fixtures/content.ts';
import { manyDeclarations } from '../fixtures/many-declarations.ts';
import { startDuckDB } from './duckdb.ts';

const { site, everything } = readWhole();
const corpus = manyDeclarations(everything.corpus, {
  declarations: 60,
  years: [2019, 2020, 2021],
  departments: 4,
});
const source = { corpus, audit: auditCorpus(corpus), url: (id: string) => `/${id}/` };

const root = mkdtempSync(join(tmpdir(), '明账 数据-'));
const data = `${root.replaceAll('\\', '/')}/data/`;
writeFiles(root, publishedFiles());
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** The folder `data/` as the site has it. */
function publishedFiles(): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>([
    ['declarations.json', ''],
    ...DATA_TABLES.map((it) => [`${it.resource.name}.csv`, it.csv(source)] as const),
    ...parquetParts(corpus, DATA_TABLES).map(
      (part) => [part.path, parquetFile(part, source)] as const,
    ),
  ]);
  const facts = new Map(
    [...files].map(([name, body]) => [name, { name, bytes: body.length, sha256: '' }]),
  );
  files.set('datapackage.json', JSON.stringify(dataPackage(site, corpus, DATA_TABLES, facts)));
  return new Map([...files].map(([name, body]) => [`data/${name}`, body]));
}

/** The SQL of a document, with the folder it was written for. */
const documented = [
  ...readFileSync(join(PROJECT, 'docs/data.md'), 'utf8').matchAll(/^```sql\n([\s\S]*?)^```$/gm),
].map(([, sql = '']) => sql.replaceAll("'data/", `'${data}`));

const onPage = words.examples.filter(({ title }) => title.startsWith('DuckDB'));
const duckdb = await startDuckDB();
if (typeof duckdb === 'string') {
  process.stderr.write(`\n没有运行 DuckDB 的测试：这台机器没有可用的 DuckDB（${duckdb}）\n`);
}

describe.skipIf(typeof duckdb === 'string')('DuckDB', () => {
  const ask = async (sql: string): Promise<Readonly<Record<string, unknown>>[]> =>
    typeof duckdb === 'string' ? [] : duckdb.ask(sql);
  const total = (fen: bigint): string => `${formatWan(fen)}0000`;

  it('runs every example of docs/data.md, each with an answer', async () => {
    expect(documented).toHaveLength(3);
    for (const sql of documented) expect(await ask(sql), sql).not.toEqual([]);
  });

  it('runs every example of the data page, each with an answer', async () => {
    expect(onPage).toHaveLength(2);
    for (const { code } of onPage) {
      expect(await ask(code(data, corpus.years[0] ?? 0))).not.toEqual([]);
    }
  });

  it('adds amounts up to the 分, year by year', async () => {
    const [example] = onPage;
    const rows = await ask(example?.code(data, 2021) ?? '');
    const expected = new Map<string, bigint>();
    for (const { fiscalYear, department, annualAmount } of corpus.declarations) {
      const key = `${String(fiscalYear)} ${corpus.departments.get(department)?.name ?? ''}`;
      expected.set(key, (expected.get(key) ?? 0n) + annualAmount.fen);
    }
    const told = rows.map((it) => [
      `${String(it['fiscalYear'])} ${String(it['departmentName'])}`,
      it['万元'],
    ]);
    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries([...expected].map(([key, fen]) => [key, total(fen)])),
    );
  });

  it('sees every year of a table by its folder', async () => {
    const [row] = await ask(
      `SELECT sum(amount) AS total, count(DISTINCT fiscalYear) AS years
       FROM read_parquet('${data}parquet/cost-items/*/*.parquet', hive_partitioning = true)`,
    );
    const amounts = corpus.declarations.flatMap((it) => it.costItems.map(({ amount }) => amount));
    expect(row).toEqual({ total: total(sumFen(amounts)), years: '3' });
  });

  it.each(DATA_TABLES.map(({ resource }) => resource))(
    'sees $name with the types the dictionary gives',
    async ({ name, fields }) => {
      const columns = await ask(
        `DESCRIBE SELECT * FROM read_parquet('${data}parquet/${name}/*/*.parquet')`,
      );
      const types = columns.map((it) => [it['column_name'], it['column_type']]);
      expect(Object.fromEntries(types)).toEqual({
        ...Object.fromEntries(fields.map((field) => [field.name, sqlType(field)])),
        fiscalYear: 'BIGINT',
      });
    },
  );

  it.each(DATA_TABLES.map(({ resource }) => resource.name))(
    'finds the same rows of %s in the CSV and in the Parquet files',
    async (name) => {
      const parquet = `read_parquet('${data}parquet/${name}/*/*.parquet')`;
      const csv = `read_csv('${data}${name}.csv', all_varchar = true, header = true)`;
      const [row] = await ask(
        `SELECT (SELECT count(*) FROM ${parquet}) AS parquet, (SELECT count(*) FROM ${csv}) AS csv`,
      );
      expect(row?.['parquet']).toBe(row?.['csv']);
    },
  );
});
