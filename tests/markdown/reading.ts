import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { RULE_NAMES } from '../../src/domain/rules/index.ts';
import { buildTaxonomy, taxonomySchema } from '../../src/domain/schema/settings.ts';
import {
  readDeclaration,
  type ReadingContext,
  type ReadResult,
} from '../../src/markdown/read-declaration.ts';
import { readSettings } from '../../src/markdown/read-settings.ts';
import { sourceFile } from '../../src/markdown/source-file.ts';
import { realText } from '../fixtures/content.ts';

const EDITION = 'jiangyin-2020';

function context(): ReadingContext {
  const path = `content/taxonomy/${EDITION}.yaml`;
  const settings = readSettings(sourceFile(path, realText(path)), taxonomySchema);
  if ('diagnostics' in settings) throw new Error('the real taxonomy cannot be read');
  return {
    taxonomies: new Map([[EDITION, buildTaxonomy(EDITION, settings.data)]]),
    editions: new Set([EDITION]),
    ruleNames: RULE_NAMES,
  };
}

const CONTEXT = context();

/** Reads a text as 2020/justice/legal-aid. */
export function read(text: string): ReadResult {
  const file = sourceFile('content/declarations/2020/justice/legal-aid.md', text);
  return readDeclaration(
    file,
    { fiscalYear: 2020, department: 'justice', slug: 'legal-aid' },
    CONTEXT,
  );
}

/** `line:column code` of each. */
export function placed(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ line, column, code }) => `${String(line)}:${String(column)} ${code}`);
}
