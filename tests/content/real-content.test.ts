import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { auditCorpus } from '../../src/domain/audit.ts';
import { frontMatterSchema } from '../../src/domain/schema/front-matter.ts';
import { departmentSchema, siteSchema, taxonomySchema } from '../../src/domain/schema/settings.ts';
import { findingDiagnostic } from '../../src/markdown/finding-diagnostic.ts';
import { pageSchema } from '../../src/markdown/read-page.ts';
import { readPortal } from '../../src/site/portal.ts';
import { loadContent } from '../../src/store/content.ts';
import { PROJECT } from '../fixtures/content.ts';

const content = loadContent(PROJECT);
const { corpus } = content;

describe('the real content', () => {
  it('has nothing that could not be published', () => {
    expect(content.diagnostics).toEqual([]);
    expect(() => readPortal(PROJECT, { base: '/' })).not.toThrow();
  });

  it('acknowledges every error and warning the rules find', () => {
    const audit = auditCorpus(corpus);
    const open = corpus.declarations.flatMap((declaration) =>
      audit
        .of(declaration.id)
        .filter(
          ({ status, erratum, rule }) =>
            status === 'failed' && erratum === null && rule.severity !== 'note',
        )
        .map((result) => {
          const { file, yaml } = content.sources.get(declaration.id)!;
          const found = findingDiagnostic(file, yaml, result, declaration);
          return `${found.file}:${String(found.line)} ${found.code} ${found.message}`;
        }),
    );
    expect(open).toEqual([]);
  });

  it('explains every 勘注 in words of its own, and no two alike at one place', () => {
    for (const { id, errata } of corpus.declarations) {
      expect(
        errata.filter(({ note, printed }) => note === printed || note.length < 6),
        id,
      ).toEqual([]);
      const places = errata.map(({ label, indicator, level2, costItem, printed }) =>
        JSON.stringify([label, indicator, level2, costItem, printed]),
      );
      expect(new Set(places).size, id).toBe(places.length);
    }
  });

  it('says for every restoration what was restored', () => {
    const notes = corpus.declarations.flatMap(({ restorations }) =>
      restorations.map(({ note }) => note),
    );
    expect(notes.filter((note) => !/原件|原表/.test(note))).toEqual([]);
  });

  it('names the source it was taken from, with its hash', () => {
    for (const { source } of corpus.declarations) {
      const bytes = readFileSync(join(PROJECT, 'tests/fixtures/source', source?.file ?? ''));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(source?.sha256);
    }
  });
});

/** Paths of the keys of a schema that carry no description. */
function undescribed(schema: z.core.$ZodType, path: readonly string[] = []): string[] {
  if (schema instanceof z.ZodOptional) return undescribed(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return undescribed(schema.element, path);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, value]) => [
    ...(value.meta()?.description ? [] : [[...path, key].join(' / ')]),
    ...undescribed(value, [...path, key]),
  ]);
}

describe('every key', () => {
  const [taxonomy] = corpus.taxonomies.values();

  it.each([
    ['a declaration', frontMatterSchema(taxonomy!)],
    ['a department', departmentSchema],
    ['a form edition', taxonomySchema],
    ['site.yaml', siteSchema],
    ['a page', pageSchema],
  ])('of %s is described where it is defined', (_name, schema) => {
    expect(undescribed(schema)).toEqual([]);
  });

  it('is looked for: a schema without descriptions is not passed over', () => {
    const schema = z.strictObject({ 甲: z.array(z.strictObject({ 乙: z.string() })).optional() });
    expect(undescribed(schema)).toEqual(['甲', '甲 / 乙']);
  });
});
