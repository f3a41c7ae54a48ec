import type { SearchRecord } from '../../src/search/records.ts';
import {
  declarationText,
  type DeclarationText,
  type TextGroup,
} from '../../src/markdown/declaration-text.ts';
import { serializeDeclaration } from '../../src/markdown/serialize.ts';
import type { Content } from '../../src/store/content.ts';
import { realRecords } from '../search/real-records.ts';
import { generateRecords } from './corpus.ts';

/**
 * Files of the generated corpus: the published declarations with the names and sources of generated
 * ones, and without what speaks of their own words. They keep the figures, so most rules pass.
 */
export function* declarationFiles(
  declarations: number,
  { corpus }: Content,
): Generator<readonly [file: string, text: string]> {
  const models = corpus.declarations.map(declarationText);
  const plan = { declarations, years: [2020], models: realRecords() };
  let at = 0;
  for (const record of generateRecords(plan)) {
    const model = models[at % models.length];
    at += 1;
    if (!model) return;
    const slug = record.id.split('/').at(-1) ?? '';
    yield [
      `content/declarations/2020/justice/${slug}.md`,
      serializeDeclaration(varied(model, record)),
    ];
  }
}

const SPEAKS_OF_WORDS: ReadonlySet<string> = new Set(['勘注', '公开审查', '整理']);

function varied({ frontMatter, sections }: DeclarationText, record: SearchRecord): DeclarationText {
  const rest = Object.fromEntries(
    Object.entries(frontMatter).filter(([key]) => !SPEAKS_OF_WORDS.has(key)),
  );
  const sources = record.places.flatMap(({ cells }) =>
    cells.filter(({ label }) => label === '来源').map(({ text }) => text.trim()),
  );
  const groups = rest['绩效指标'] as Record<string, Record<string, TextGroup[]>>;
  let next = 0;
  const indicators = mapped(groups, (group) =>
    mapped(group, (rows) =>
      rows.map((row) => {
        next += 1;
        return { ...row, 来源: sources[next % sources.length] ?? '' };
      }),
    ),
  );
  return { frontMatter: { ...rest, 项目名称: record.name, 绩效指标: indicators }, sections };
}

function mapped<From, To>(
  group: Readonly<Record<string, From>>,
  each: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(group).map(([key, value]) => [key, each(value)]));
}
