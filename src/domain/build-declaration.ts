import { rowIds } from './content-id.ts';
import type {
  Block,
  CostItem,
  Declaration,
  FieldRef,
  Indicator,
  SourceDocument,
} from './declaration.ts';
import { FUNDING_FIELDS, type FundingId, type SectionId } from './form.ts';
import type { FrontMatter } from './schema/front-matter.ts';
import type { Taxonomy } from './taxonomy.ts';
import { parseTarget } from './target.ts';

/** Where a declaration stands: from its path. */
export interface DeclarationKey {
  readonly fiscalYear: number;
  readonly department: string;
  readonly slug: string;
}

/** A section's blocks before they have ids. */
export type RawBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly { marker: string; text: string }[] };

export type RawSections = Readonly<Record<SectionId, readonly RawBlock[]>>;

/** Puts valid front matter and a valid body together. Order is the file's, which is the form's. */
export function buildDeclaration(
  key: DeclarationKey,
  data: FrontMatter,
  sections: RawSections,
  taxonomy: Taxonomy,
): Declaration {
  return {
    id: `${String(key.fiscalYear)}/${key.department}/${key.slug}`,
    ...key,
    edition: data.表式,
    name: data.项目名称,
    attribute: data.项目属性,
    category: data.项目类型,
    purpose: data.资金用途,
    procurement: { printed: data.政府采购, value: taxonomy.procurement[data.政府采购] ?? false },
    lead: data.项目负责人,
    contact: data.联系人,
    phone: data.联系电话,
    startDate: data.计划开始日期,
    endDate: data.计划完成日期,
    totalAmount: data.项目总金额,
    annualAmount: data.本年度项目金额,
    sections: buildSections(sections),
    indicators: buildIndicators(data.绩效指标, 'ind'),
    previousYear: {
      budgeted: data.上年度资金.年度预算安排资金,
      used: data.上年度资金.项目实际使用资金,
      balance: data.上年度资金.项目结余资金,
      usageRate: data.上年度资金.资金使用率,
      progress: data.上年度资金.项目完成进度,
    },
    funding: buildFunding(data.资金来源),
    costItems: buildCostItems(data.项目概算),
    extra: Object.entries(data.其他栏目 ?? {}).map(([label, value]) => ({ label, value })),
    interim: buildIndicators(data.中期指标 ?? {}, 'mid'),
    errata: (data.勘注 ?? []).map((item) => ({
      ...placeOf(item),
      printed: item.原文,
      note: item.说明,
      rules: item.规则 ?? [],
    })),
    reviews: (data.公开审查 ?? []).map((item) => ({
      ...placeOf(item),
      printed: item.原文,
      decision: item.决定 as '公开' | '不公开',
      reason: item.理由,
      by: item.经办,
      role: item.职务,
      date: item.日期,
    })),
    restorations: (data.整理 ?? []).map((item) => ({ ...placeOf(item), note: item.说明 })),
    source: data.来源文件 ? buildSource(data.来源文件) : null,
  };
}

function buildSource(source: NonNullable<FrontMatter['来源文件']>): SourceDocument {
  const [firstLine = null, lastLine = null] = source.行?.split('-').map(Number) ?? [];
  return { file: source.文件, sha256: source.摘要, firstLine, lastLine };
}

interface RawPlace {
  readonly 字段: string;
  readonly 指标?: string | undefined;
  readonly 二级目标?: string | undefined;
  readonly 明细?: string | undefined;
}

function placeOf(item: RawPlace): FieldRef {
  return {
    label: item.字段,
    ...(item.指标 === undefined ? {} : { indicator: item.指标 }),
    ...(item.二级目标 === undefined ? {} : { level2: item.二级目标 }),
    ...(item.明细 === undefined ? {} : { costItem: item.明细 }),
  };
}

function buildSections(sections: RawSections): Declaration['sections'] {
  const nextId = rowIds('p');
  const entries = Object.entries(sections).map(([section, blocks]) => [
    section,
    blocks.map((block) => withIds(block, nextId)),
  ]);
  return Object.fromEntries(entries) as Declaration['sections'];
}

function withIds(block: RawBlock, nextId: (content: string) => string): Block {
  if (block.kind === 'paragraph') return { ...block, id: nextId(block.text) };
  return {
    kind: 'list',
    items: block.items.map((item) => ({ ...item, id: nextId(`${item.marker} ${item.text}`) })),
  };
}

function buildIndicators(groups: FrontMatter['绩效指标'], prefix: 'ind' | 'mid'): Indicator[] {
  const nextId = rowIds(prefix);
  return Object.entries(groups).flatMap(([level1, rowsByLevel2]) =>
    Object.entries(rowsByLevel2 ?? {}).flatMap(([level2, rows]) =>
      (rows ?? []).map((row) => ({
        id: nextId(row.指标),
        level1,
        level2,
        name: row.指标,
        target: parseTarget(row.目标值),
        source: row.来源,
      })),
    ),
  );
}

function buildFunding(funding: FrontMatter['资金来源']): Declaration['funding'] {
  const entries = (Object.keys(FUNDING_FIELDS) as FundingId[]).map((id) => [
    id,
    funding[FUNDING_FIELDS[id].label],
  ]);
  return Object.fromEntries(entries) as Declaration['funding'];
}

function buildCostItems(rows: FrontMatter['项目概算']): CostItem[] {
  const nextId = rowIds('cost');
  return rows.map((row) => ({
    id: nextId(row.明细),
    name: row.明细,
    amount: row.金额,
    purpose: row.用途,
  }));
}
