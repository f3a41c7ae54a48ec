import { buildCorpus } from '../domain/build-corpus.ts';
import type { Corpus, Department } from '../domain/corpus.ts';
import type { Declaration } from '../domain/declaration.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { openDisclosures } from '../domain/disclosure/index.ts';
import { addressesOf } from '../domain/redirects.ts';
import { RULE_NAMES } from '../domain/rules/index.ts';
import {
  buildDepartment,
  buildSite,
  buildTaxonomy,
  departmentSchema,
  siteSchema,
  taxonomySchema,
} from '../domain/schema/settings.ts';
import type { Site } from '../domain/site.ts';
import type { Taxonomy } from '../domain/taxonomy.ts';
import { withheld } from '../domain/withhold.ts';
import { disclosureDiagnostic } from '../markdown/disclosure-diagnostic.ts';
import { readDeclaration, type ReadResult } from '../markdown/read-declaration.ts';
import { NO_REDIRECTS, readRedirects, type Redirects } from '../markdown/read-redirects.ts';
import { readSettings } from '../markdown/read-settings.ts';
import { sourceFile, type SourceFile } from '../markdown/source-file.ts';
import { withoutEchoes } from '../markdown/yaml.ts';
import type { ContentMemory, Remembered } from './content-memory.ts';
import { declarationKey, unreadable } from './declaration-path.ts';
import { listFiles, readText } from './files.ts';
import { readHistoryLog, type HistoryLog } from './git-log.ts';
import { addressOf, lostAddresses, lostDiagnostics } from './lost-addresses.ts';
import './native-sha256.ts';
import { missingFile, strayFile } from './stray-file.ts';

/** All content, checked. With any diagnostic of severity error nothing may be published. */
export interface Content {
  readonly site: Site | null;
  readonly corpus: Corpus<Declaration>;
  readonly diagnostics: readonly Diagnostic[];
  /** Files of content/pages, by slug. */
  readonly pages: ReadonlyMap<string, SourceFile>;
  /** What was read of each declaration, by id: its file and the places of its fields. */
  readonly sources: ReadonlyMap<string, ReadResult & { readonly file: SourceFile }>;
  readonly redirects: Redirects;
}

/** The content of a folder, with what git knows of it. */
export interface FolderContent extends Content {
  readonly log: HistoryLog;
}

export interface LoadOptions {
  /** Called now and then while declarations are read. */
  readonly progress?: (done: number, total: number) => void;
  /** What was read last time, where the same folder is read again and again. */
  readonly memory?: ContentMemory;
}

/** Files to read the content from: a folder on disk, or a revision. */
export interface ContentFiles {
  /** Every file of the content, ordered, from `content/` on. */
  readonly paths: readonly string[];
  /** Text of a file; null where it is no text of its own. */
  read(path: string): string | null;
}

/**
 * Reads `content/` below a project root. Reports every fault at once, also an address that was
 * published and leads nowhere now; throws only when the disk fails.
 */
export function loadContent(root: string, options: LoadOptions = {}): FolderContent {
  const paths = listFiles(root, 'content');
  options.memory?.look(root, paths, (path) => !path.startsWith(DECLARATIONS));
  const content = readContent({ paths, read: (path) => readText(root, path) }, options);
  const log = readHistoryLog(root);
  const present = new Set(paths.map(addressOf).filter((address) => address !== null));
  const lost = lostAddresses(log, present, content.redirects.addresses);
  return { ...content, log, diagnostics: [...content.diagnostics, ...lostDiagnostics(lost)] };
}

/** The same from any files, of which nothing more is known. */
export function readContent(files: ContentFiles, options: LoadOptions = {}): Content {
  const { memory } = options;
  const read = readFrame(files);
  const frame = memory?.settled(read) ?? read;
  const { declarations, sources, diagnostics } = loadDeclarations(files, frame, options);
  const redirects = readRedirectsOf(files, sources.keys());
  const { departments, taxonomies } = frame;
  const corpus = buildCorpus(declarations, departments.read, taxonomies.read, memory?.corpus);
  if (memory) memory.corpus = corpus;
  return {
    site: frame.site,
    corpus,
    diagnostics: [...frame.diagnostics, ...diagnostics, ...redirects.diagnostics],
    pages: frame.pages,
    sources,
    redirects,
  };
}

export interface Settings<T> {
  readonly read: ReadonlyMap<string, T>;
  /** Names of all files, also of those that cannot be read: what depends on them is not at fault. */
  readonly names: ReadonlySet<string>;
}

/** Everything of the content but the declarations: what they are read against and shown with. */
export interface ContentFrame {
  readonly taxonomies: Settings<Taxonomy>;
  readonly departments: Settings<Department>;
  readonly site: Site | null;
  /** Files of content/pages, by slug. */
  readonly pages: ReadonlyMap<string, SourceFile>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the frame, and says which files belong nowhere. */
export function readFrame({ paths, read }: ContentFiles): ContentFrame {
  const diagnostics = paths.map(strayFile).filter((stray) => stray !== null);
  const folder = { read, paths, diagnostics };
  return {
    taxonomies: loadTaxonomies(folder),
    departments: loadDepartments(folder),
    site: loadSite(folder),
    pages: loadPages(folder),
    diagnostics,
  };
}

const DECLARATIONS = 'content/declarations/';

/** Those of the files that are declarations, or should be. */
export function declarationPaths(paths: readonly string[]): string[] {
  return paths.filter((path) => path.startsWith(DECLARATIONS));
}

interface Folder extends ContentFiles {
  /** What is wrong, so far. */
  readonly diagnostics: Diagnostic[];
}

/** What a declaration's file says; `id` is null where even its path is wrong. */
export interface DeclarationFile {
  readonly id: string | null;
  readonly source: (ReadResult & { readonly file: SourceFile }) | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads one declaration file.
 * @param text null where it is no text of its own
 */
export function readDeclarationFile(
  path: string,
  text: string | null,
  { taxonomies, departments }: Pick<ContentFrame, 'taxonomies' | 'departments'>,
): DeclarationFile {
  if (text === null) return { id: null, source: null, diagnostics: [unreadable(path)] };
  const file = sourceFile(path, text);
  const key = declarationKey(file, departments.names);
  if ('code' in key) return { id: null, source: null, diagnostics: [key] };
  const result = readDeclaration(file, key, {
    taxonomies: taxonomies.read,
    editions: taxonomies.names,
    ruleNames: RULE_NAMES,
  });
  return {
    id: `${String(key.fiscalYear)}/${key.department}/${key.slug}`,
    source: { ...result, file },
    diagnostics: withoutEchoes(result.diagnostics, disclosures(file, result)),
  };
}

function loadDeclarations(
  { paths, read }: ContentFiles,
  frame: ContentFrame,
  { progress, memory }: LoadOptions,
): Pick<Content, 'sources' | 'diagnostics'> & { declarations: Declaration[] } {
  const diagnostics: Diagnostic[] = [];
  const declarations: Declaration[] = [];
  const sources = new Map<string, ReadResult & { file: SourceFile }>();
  const wanted = declarationPaths(paths);
  for (const [index, path] of wanted.entries()) {
    progress?.(index, wanted.length);
    const readNow = (): Remembered =>
      published(readDeclarationFile(path, read(path), frame), frame);
    const { file, published: declaration } = memory?.recall(path, readNow) ?? readNow();
    diagnostics.push(...file.diagnostics);
    if (file.id === null || !file.source) continue;
    sources.set(file.id, file.source);
    if (declaration) declarations.push(declaration);
  }
  progress?.(wanted.length, wanted.length);
  return { declarations, sources, diagnostics };
}

function published(file: DeclarationFile, { site }: ContentFrame): Remembered {
  const declaration = file.source?.declaration ?? null;
  return { file, published: declaration && site ? withheld(declaration, site) : declaration };
}

/** Also of a declaration with other faults: what must not be disclosed is not left for the next run. */
function disclosures(file: SourceFile, { draft, yaml }: ReadResult): Diagnostic[] {
  if (!draft) return [];
  return openDisclosures(draft).map((found) => disclosureDiagnostic(file, yaml, found, draft));
}

function open({ read, diagnostics }: Folder, path: string): SourceFile | null {
  const text = read(path);
  if (text !== null) return sourceFile(path, text);
  diagnostics.push(unreadable(path));
  return null;
}

function loadTaxonomies(folder: Folder): Settings<Taxonomy> {
  const taxonomies = loadSettings(folder, 'content/taxonomy/', (name, file) => {
    const result = readSettings(file, taxonomySchema);
    return 'data' in result ? buildTaxonomy(name, result.data) : result;
  });
  if (taxonomies.names.size === 0)
    folder.diagnostics.push(missingFile('content/taxonomy/表式名.yaml'));
  return taxonomies;
}

function loadDepartments(folder: Folder): Settings<Department> {
  return loadSettings(folder, 'content/departments/', (code, file) => {
    const result = readSettings(file, departmentSchema);
    return 'data' in result ? buildDepartment(code, result.data) : result;
  });
}

function loadSettings<T extends object>(
  folder: Folder,
  prefix: string,
  readFile: (name: string, file: SourceFile) => T | { diagnostics: readonly Diagnostic[] },
): Settings<T> {
  const read = new Map<string, T>();
  const names = new Set<string>();
  for (const path of folder.paths) {
    if (!path.startsWith(prefix) || strayFile(path)) continue;
    const name = path.slice(prefix.length, -'.yaml'.length);
    names.add(name);
    const file = open(folder, path);
    const result = file && readFile(name, file);
    if (!result) continue;
    if ('diagnostics' in result) folder.diagnostics.push(...result.diagnostics);
    else read.set(name, result);
  }
  return { read, names };
}

const SITE = 'content/site.yaml';

function loadSite(folder: Folder): Site | null {
  if (!folder.paths.includes(SITE)) {
    folder.diagnostics.push(missingFile(SITE));
    return null;
  }
  const file = open(folder, SITE);
  if (!file) return null;
  const result = readSettings(file, siteSchema);
  if ('data' in result) return buildSite(result.data);
  folder.diagnostics.push(...result.diagnostics);
  return null;
}

const REDIRECTS = 'content/redirects.yaml';

/**
 * Reads content/redirects.yaml.
 * @param ids of the declarations there are
 */
export function readRedirectsOf({ paths, read }: ContentFiles, ids: Iterable<string>): Redirects {
  if (!paths.includes(REDIRECTS)) return NO_REDIRECTS;
  const text = read(REDIRECTS);
  if (text === null) return { ...NO_REDIRECTS, diagnostics: [unreadable(REDIRECTS)] };
  return readRedirects(sourceFile(REDIRECTS, text), addressesOf(ids));
}

/** Pages of prose that every page of the portal links to. */
const PAGES = ['about', 'glossary'];

/** What a portal lacks to be shown; declarations can be checked without. */
export function missingPages({ pages }: Pick<ContentFrame, 'pages'>): Diagnostic[] {
  return PAGES.filter((slug) => !pages.has(slug)).map((slug) =>
    missingFile(`content/pages/${slug}.md`),
  );
}

function loadPages(folder: Folder): Map<string, SourceFile> {
  const prefix = 'content/pages/';
  const pages = new Map<string, SourceFile>();
  for (const path of folder.paths) {
    if (!path.startsWith(prefix) || strayFile(path)) continue;
    const file = open(folder, path);
    if (file) pages.set(path.slice(prefix.length, -'.md'.length), file);
  }
  return pages;
}
