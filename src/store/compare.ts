import { auditCorpus } from '../domain/audit.ts';
import { buildCorpus } from '../domain/build-corpus.ts';
import type { Declaration } from '../domain/declaration.ts';
import {
  diffContent,
  type ContentDiff,
  type Fault,
  type Side,
} from '../domain/diff/content-diff.ts';
import { ACROSS_DECLARATIONS } from '../domain/diff/findings.ts';
import type { Version } from '../domain/diff/match-versions.ts';
import type { PlainFile } from '../domain/diff/settings.ts';
import { statedTotal, type Stated } from '../domain/diff/totals.ts';
import { sourceFile } from '../markdown/source-file.ts';
import { readYaml } from '../markdown/yaml.ts';
import { readContent, type Content } from './content.ts';
import { addressOf } from './lost-addresses.ts';
import type { ContentState } from './revision.ts';

/** Beyond so many declarations only those that changed are read and checked. */
export const MOST_READ_WHOLE = 1000;

export interface Comparison extends ContentDiff {
  /** How many declarations the new state has. */
  readonly count: number;
  /** False: rules that compare a declaration with all others were left out. */
  readonly acrossDeclarations: boolean;
}

/** Compares two states of the content; what is the same on both sides is not read twice. */
export function compareContent(
  before: ContentState,
  after: ContentState,
  { whole = false }: { whole?: boolean } = {},
): Comparison {
  const differs = (path: string): boolean => before.ids.get(path) !== after.ids.get(path);
  const same = after.paths.filter((path) => isDeclaration(path) && !differs(path));
  const count = after.paths.filter(isDeclaration).length;
  const isWhole = whole || count <= MOST_READ_WHOLE;
  const wanted = (path: string): boolean => !isDeclaration(path) || differs(path);
  const now = read(after, isWhole ? () => true : wanted);
  const old = read(before, wanted);
  const unchanged = stated(after, same, changedYears(before, after, differs));
  const shared = declarations(now, (id) => !differs(fileOf(id)));
  const diff = diffContent(
    side(before, old, { differs, unchanged, shared, isWhole }),
    side(after, now, { differs, unchanged, shared: [], isWhole }),
    { site: now.site, redirected: now.redirects.addresses },
  );
  return { ...diff, count, acrossDeclarations: isWhole };
}

function isDeclaration(path: string): boolean {
  return path.startsWith('content/declarations/');
}

function fileOf(id: string): string {
  return `content/declarations/${id}.md`;
}

function read(state: ContentState, wanted: (path: string) => boolean): Content {
  const paths = state.paths.filter(wanted);
  state.prepare(paths);
  return readContent({ paths, read: state.read });
}

/** Only the totals of these years can have changed. */
function changedYears(
  before: ContentState,
  after: ContentState,
  differs: (path: string) => boolean,
): ReadonlySet<string> {
  const paths = [...before.paths, ...after.paths].filter(isDeclaration).filter(differs);
  return new Set(paths.map((path) => path.split('/')[2] ?? ''));
}

function stated(
  state: ContentState,
  paths: readonly string[],
  years: ReadonlySet<string>,
): Stated[] {
  const wanted = paths.filter((path) => years.has(path.split('/')[2] ?? ''));
  state.prepare(wanted);
  return wanted.flatMap((path) => {
    const id = addressOf(path);
    return id === null ? [] : [{ id, fen: statedTotal(state.read(path) ?? '') }];
  });
}

function declarations({ sources }: Content, wanted: (id: string) => boolean): Declaration[] {
  return [...sources].flatMap(([id, { declaration }]) =>
    declaration && wanted(id) ? [declaration] : [],
  );
}

interface Context {
  readonly differs: (path: string) => boolean;
  readonly unchanged: readonly Stated[];
  /** Declarations read on the other side that are the same here. */
  readonly shared: readonly Declaration[];
  readonly isWhole: boolean;
}

function side(state: ContentState, content: Content, context: Context): Side {
  const { differs, unchanged, isWhole } = context;
  return {
    versions: versions(state, content, differs),
    unchanged,
    files: plainFiles(state, differs),
    results: results(content, context.shared, isWhole),
    faults: faults(content),
    departments: new Map([...content.corpus.departments].map(([code, { name }]) => [code, name])),
  };
}

function versions(
  state: ContentState,
  { sources }: Content,
  differs: (path: string) => boolean,
): Version[] {
  return state.paths
    .filter(isDeclaration)
    .filter(differs)
    .flatMap((path): Version[] => {
      const id = addressOf(path);
      const text = state.read(path) ?? '';
      return id === null ? [] : [{ id, text, declaration: sources.get(id)?.draft ?? null }];
    });
}

function plainFiles(state: ContentState, differs: (path: string) => boolean): PlainFile[] {
  return state.paths
    .filter((path) => !isDeclaration(path) && differs(path))
    .map((path) => {
      const text = state.read(path) ?? '';
      const yaml = path.endsWith('.yaml') ? readYaml(sourceFile(path, text), text, 0) : [];
      return { path, text, data: 'data' in yaml ? yaml.data : null };
    });
}

function results(
  content: Content,
  shared: readonly Declaration[],
  isWhole: boolean,
): Side['results'] {
  const { departments, taxonomies } = content.corpus;
  const all = [...declarations(content, () => true), ...shared];
  const audit = auditCorpus(buildCorpus(all, departments, taxonomies));
  return new Map(
    all.map(({ id }) => {
      const found = audit.of(id);
      const kept = isWhole ? found : found.filter(({ rule }) => !ACROSS_DECLARATIONS.has(rule.id));
      return [id, kept.filter(({ status }) => status === 'failed')];
    }),
  );
}

/** One entry per file: its first fault, and how many more there are. */
function faults({ diagnostics }: Content): Fault[] {
  const byFile = Map.groupBy(diagnostics, ({ file }) => file);
  return [...byFile].map(([file, found]) => {
    const { line = 1, message = '' } = found[0] ?? {};
    return { file, line, message, more: found.length - 1 };
  });
}
