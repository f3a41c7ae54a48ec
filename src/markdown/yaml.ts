import { isAlias, isMap, isScalar, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { firstHidden, hasHidden } from './characters.ts';
import { diagnosticAt, type SourceFile } from './source-file.ts';
import { yamlFault, type YamlFault, type YamlFaultCode } from './yaml-fault.ts';
import { checkLines } from './yaml-lines.ts';
import { subsetPlaces } from './subset-places.ts';
import { documentPlaces, type YamlPlaces } from './yaml-places.ts';
import { readSubset } from './yaml-subset.ts';

/** A YAML text inside a file, with every value a string and every value's place known. */
export interface YamlText {
  readonly file: SourceFile;
  /** Offset of the text in the file. */
  readonly start: number;
  readonly places: YamlPlaces;
  readonly data: Record<string, unknown>;
  /** Faulty values; harmless characters stand for them in the data. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads YAML so that nothing changes on the way: failsafe schema (`148.00` stays `148.00`), unique
 * keys, no aliases, anchors, tags, directives or comments behind values, one document, one line per
 * value.
 * @returns only diagnostics where the structure cannot be understood.
 */
export function readYaml(file: SourceFile, text: string, start: number): YamlText | Diagnostic[] {
  const data = hasHidden(file) ? null : readSubset(text);
  if (!data) return parseYaml(file, text, start);
  return { file, start, places: subsetPlaces(text), data, diagnostics: [] };
}

function parse(text: string): Document {
  return parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: true,
    strict: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
}

/** As `readYaml`, by the YAML parser whatever the text holds. */
export function parseYaml(file: SourceFile, text: string, start: number): YamlText | Diagnostic[] {
  const { faults, readable } = checkLines(text);
  const diagnostics = faults.map((fault) => toDiagnostic(file, start, fault));
  if (readable === null) return diagnostics;
  const document = parse(readable);
  const { found, isLost } = documentFaults(document, readable);
  const all = withoutEchoes(
    diagnostics,
    found.map((fault) => toDiagnostic(file, start, fault)),
  );
  if (isLost) return all;
  return {
    file,
    start,
    places: documentPlaces(document),
    data: document.toJS({ maxAliasCount: 0 }) as Record<string, unknown>,
    diagnostics: all,
  };
}

/** Diagnostics of a later stage, without those on lines whose value is known to be faulty. */
export function withoutEchoes(
  first: readonly Diagnostic[],
  later: readonly Diagnostic[],
): Diagnostic[] {
  const lines = new Set(first.map(({ line }) => line));
  return [...first, ...later.filter(({ line }) => !lines.has(line))].sort(
    (a, b) => a.line - b.line,
  );
}

function toDiagnostic(file: SourceFile, start: number, fault: YamlFault): Diagnostic {
  return diagnosticAt(file, {
    ...fault,
    code: `yaml/${fault.code}`,
    start: start + fault.start,
    end: start + fault.end,
    label: null,
  });
}

interface DocumentFaults {
  readonly found: readonly YamlFault[];
  /** The values cannot be relied on. */
  readonly isLost: boolean;
}

/** After the first error of syntax a parser's further errors only say that it is lost. */
function documentFaults(document: Document, text: string): DocumentFaults {
  const errors = document.errors.map(({ code, pos }) => {
    const start = Math.min(pos[0], text.length);
    // An error at a line's end belongs to the line before the break.
    const back = text[start] === undefined || text[start] === '\n' ? 1 : 0;
    return yamlFault(SYNTAX[code] ?? 'syntax', Math.max(0, start - back), pos[1]);
  });
  const repeated = errors.filter(({ code }) => code === 'duplicate-key' || code === 'escape');
  const [lost] = errors.filter((error) => !repeated.includes(error));
  if (lost) return { found: [...repeated, lost], isLost: true };
  if (!isMap(document.contents)) {
    return {
      found: [yamlFault('not-fields', 0, text.split('\n', 1)[0]?.length ?? 1)],
      isLost: true,
    };
  }
  const nodes = forbiddenNodes(document, text);
  return {
    found: [...repeated, ...nodes],
    isLost: nodes.some(({ code }) => code === 'alias' || code === 'key'),
  };
}

const SYNTAX: Readonly<Record<string, YamlFaultCode>> = {
  DUPLICATE_KEY: 'duplicate-key',
  BAD_INDENT: 'indent',
  MISSING_CHAR: 'unclosed',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  MULTILINE_IMPLICIT_KEY: 'no-colon',
  BAD_SCALAR_START: 'quote-needed',
  BAD_DQ_ESCAPE: 'escape',
  BAD_ALIAS: 'alias',
  MULTIPLE_DOCS: 'documents',
};

function forbiddenNodes(document: Document, text: string): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Node(_, node) {
      const fault = forbidden(node, text);
      if (fault) faults.push(fault);
    },
    Pair(_, pair) {
      const key = pair.key as Node | null;
      const [start, end] = key?.range ?? [0, 1];
      if (!isScalar(key) && !isAlias(key)) faults.push(yamlFault('key', start, end));
    },
  });
  return faults;
}

/** What `checkLines` keeps out of values may still stand in a key or inside a list. */
function forbidden(node: Node, text: string): YamlFault | null {
  const [start, end] = node.range ?? [0, 1];
  if (isAlias(node)) return yamlFault('alias', start, end);
  if ('anchor' in node && node.anchor)
    return yamlFault('anchor', Math.max(0, text.lastIndexOf('&', start)), end);
  if (node.tag !== undefined) {
    const [signs = ''] = /!*$/.exec(text.slice(0, text.lastIndexOf('!', start) + 1)) ?? [];
    return yamlFault('tag', text.lastIndexOf('!', start) + 1 - signs.length, end);
  }
  return isScalar(node) ? scalarFault(node.value, text, start, end) : null;
}

function scalarFault(value: unknown, text: string, start: number, end: number): YamlFault | null {
  if (text.slice(start, end).trimEnd().includes('\n')) return yamlFault('multi-line', start, end);
  const hidden = typeof value === 'string' ? firstHidden(value) : null;
  if (!hidden) return null;
  return {
    code: 'invisible-character',
    start,
    end,
    message: `应为看得见的文字，实为${hidden}`,
    hint: '删去这个字符（可能写成了反斜杠转义）。',
  };
}
