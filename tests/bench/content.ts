import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { RawBlock, RawSections } from '../../src/domain/build-declaration.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import { GROUPS, RECORD_FIELDS, SECTION_IDS } from '../../src/domain/form.ts';
import {
  declarationText,
  type DeclarationText,
  type TextGroup,
} from '../../src/markdown/declaration-text.ts';
import { serializeDeclaration } from '../../src/markdown/serialize.ts';
import { loadContent } from '../../src/store/content.ts';
import { numbers, rewriteText, vocabulary, zipf } from './corpus.ts';

export interface ContentPlan {
  readonly declarations: number;
  /** Newest last; declarations are spread evenly over them. */
  readonly years: readonly number[];
}

/** A county's portal has one year, a city's five, a province's ten. */
export function planOf(declarations: number): ContentPlan {
  const years = declarations > 50_000 ? 10 : declarations > 5000 ? 5 : 1;
  return { declarations, years: Array.from({ length: years }, (_, at) => 2021 - years + at) };
}

/** Departments of one year, at most. */
const DEPARTMENTS = 60;
/** One declaration in so many has a cost breakdown that does not add up to its total. */
export const BROKEN_SUM_EVERY = 40;

/**
 * Writes `content/` of a generated corpus below a folder: declarations with the sizes and words of
 * the published ones, and a known share of faults. The same bytes on every run.
 * @param project where the published content is, from which skeletons and settings are taken.
 */
export function writeContent(project: string, folder: string, plan: ContentPlan): void {
  const { corpus } = loadContent(project);
  for (const part of ['site.yaml', 'pages', 'taxonomy']) {
    cpSync(join(project, 'content', part), join(folder, 'content', part), { recursive: true });
  }
  const random = numbers(20_201_123);
  const words = vocabulary(random);
  const word = (): string => words[zipf(random, words.length)] ?? '';
  const perYear = Math.ceil(plan.declarations / plan.years.length);
  const departments = Math.max(1, Math.min(DEPARTMENTS, Math.floor(perYear / 8)));
  writeDepartments(folder, departments);
  for (const year of plan.years) {
    for (let at = 0; at < perYear; at += 1) {
      const department = departmentCode(Math.floor((at * departments) / perYear));
      const parent = join(folder, 'content', 'declarations', String(year), department);
      if ((at * departments) % perYear < departments) mkdirSync(parent, { recursive: true });
      const model = choose(corpus.declarations, random);
      const text = vary(model, year, at, { random, word });
      writeFileSync(join(parent, `p${String(at).padStart(6, '0')}.md`), serializeDeclaration(text));
    }
  }
}

interface Chance {
  readonly random: (below: number) => number;
  readonly word: () => string;
}

function vary(model: Declaration, year: number, at: number, chance: Chance): DeclarationText {
  const { frontMatter, sections } = declarationText(model);
  const words = (text: string): string => open(rewriteText(text, chance.random, chance.word));
  const total = characters(frontMatter['项目总金额']);
  const rows = frontMatter[GROUPS.costItems.label] as readonly TextGroup[];
  const broken = at % BROKEN_SUM_EVERY === BROKEN_SUM_EVERY - 1;
  const varied: Record<string, TextGroup[string]> = {
    ...frontMatter,
    [RECORD_FIELDS.fiscalYear]: String(year),
    项目名称: `${chance.word()}${chance.word()}${words(model.name)}`,
    计划开始日期: `${String(year)}-01-01`,
    计划完成日期: `${String(year)}-12-31`,
    项目总金额: total,
    [GROUPS.indicators.label]: varyIndicators(frontMatter, words),
    [GROUPS.costItems.label]: rows.map((row, index) => ({
      明细: `${words(characters(row['明细']))}${String(index + 1)}`,
      金额:
        broken && index === 0
          ? `${characters(row['金额']).replace(/\.\d+$/, '')}9`
          : (row['金额'] ?? ''),
      用途: words(characters(row['用途'])),
    })),
  };
  for (const key of [RECORD_FIELDS.errata, RECORD_FIELDS.reviews, RECORD_FIELDS.restorations]) {
    Reflect.deleteProperty(varied, key);
  }
  return { frontMatter: varied, sections: varySections(sections, words) };
}

function varyIndicators(frontMatter: TextGroup, words: (text: string) => string): TextGroup {
  const groups = frontMatter[GROUPS.indicators.label] as Record<
    string,
    Record<string, TextGroup[]>
  >;
  return mapValues(groups, (byLevel2) =>
    mapValues(byLevel2, (rows) =>
      rows.map((row) => ({
        ...row,
        指标: words(characters(row['指标'])),
        来源: words(characters(row['来源'])),
      })),
    ),
  );
}

function varySections(sections: RawSections, words: (text: string) => string): RawSections {
  const vary = (block: RawBlock): RawBlock =>
    block.kind === 'paragraph'
      ? { ...block, text: words(block.text) }
      : { ...block, items: block.items.map((item) => ({ ...item, text: words(item.text) })) };
  return Object.fromEntries(
    SECTION_IDS.map((id) => [id, sections[id].map(vary)]),
  ) as unknown as RawSections;
}

/** The disclosure gate would stop the one published text that was decided upon. */
function open(text: string): string {
  return text.replaceAll('涉密', '涉及').replaceAll('秘密', '重要').replaceAll('机密', '重要');
}

function characters(value: TextGroup[string] | undefined): string {
  return typeof value === 'string' ? value : '';
}

function mapValues<T, U>(
  group: Readonly<Record<string, T>>,
  each: (value: T) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(group).map(([key, value]) => [key, each(value)]));
}

function writeDepartments(folder: string, count: number): void {
  mkdirSync(join(folder, 'content', 'departments'), { recursive: true });
  for (let at = 0; at < count; at += 1) {
    const file = join(folder, 'content', 'departments', `${departmentCode(at)}.yaml`);
    const name = `第${String(at + 1)}局`;
    writeFileSync(file, stringify({ 名称: name, 简称: name, 说明: '生成的部门，只供测量。' }));
  }
}

function departmentCode(at: number): string {
  return `d${String(at).padStart(3, '0')}`;
}

function choose<T>(from: readonly T[], random: (below: number) => number): T {
  const chosen = from[random(from.length)];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}
