import { readFileSync, readdirSync } from 'node:fs';
import { dirname, extname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOMS } from './rooms.ts';

const ROOT = join(import.meta.dirname, '..');
const CODE = ['.ts', '.mjs', '.js', '.astro'];
const IMPORT =
  /(?:^|[;\s}])(?:import|export)\s[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;

interface SourceFile {
  /** From the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
}

function filesIn(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = file.slice(ROOT.length + 1).replaceAll('\\', '/');
      return { path, text: readFileSync(file, 'utf8') };
    });
}

/** The code without its comments, which may name anything. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function imports({ text }: SourceFile): string[] {
  return [...withoutComments(text).matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? '');
}

/** The room of a path in src/; undefined for the wiring beside the rooms. */
function roomOf(path: string): string | undefined {
  const [src, room, ...rest] = path.split('/');
  return src === 'src' && rest.length > 0 ? room : undefined;
}

function target({ path }: SourceFile, specifier: string): string | undefined {
  return specifier.startsWith('.') ? posix.join(dirname(path), specifier) : undefined;
}

const SOURCES = filesIn('src');
const PROGRAMS = SOURCES.filter(({ path }) => CODE.includes(extname(path)));
const PAGES = SOURCES.filter(({ path }) => path.endsWith('.astro'));
/** A block of data (JSON-LD), which no browser runs and no policy forbids. */
const DATA_BLOCK = 'src/components/JsonLd/JsonLd.astro';

/** Every `file: what` for which `wrong` names something. */
function faults(
  files: readonly SourceFile[],
  wrong: (file: SourceFile) => readonly (string | undefined)[],
): string[] {
  return files.flatMap((file) =>
    wrong(file)
      .filter((what) => what !== undefined)
      .map((what) => `${file.path}: ${what}`),
  );
}

/** Files whose code contains a pattern, each with what was found. */
function mentions(files: readonly SourceFile[], pattern: RegExp): string[] {
  return faults(files, ({ text }) => [pattern.exec(withoutComments(text))?.[0]]);
}

function inRooms(...rooms: string[]): SourceFile[] {
  return PROGRAMS.filter(({ path }) => rooms.includes(roomOf(path) ?? ''));
}

describe('the rooms', () => {
  it('are all known', () => {
    const rooms = new Set(SOURCES.map(({ path }) => roomOf(path) ?? 'domain'));
    expect([...rooms].filter((room) => !Object.hasOwn(ROOMS, room))).toEqual([]);
  });

  it('reach only the rooms below them', () => {
    const wrong = faults(PROGRAMS, (file) => {
      const room = ROOMS[roomOf(file.path) ?? ''];
      return imports(file).map((specifier) => {
        const other = roomOf(target(file, specifier) ?? '');
        const allowed = other === undefined || other === roomOf(file.path);
        return room === undefined || allowed || room.rooms.includes(other) ? undefined : specifier;
      });
    });
    expect(wrong).toEqual([]);
  });

  it('never import each other in a circle', () => {
    const reached = (room: string, seen: ReadonlySet<string> = new Set()): boolean =>
      ROOMS[room]!.rooms.some(
        (next) => seen.has(next) || reached(next, new Set([...seen, room, next])),
      );
    expect(Object.keys(ROOMS).filter((room) => reached(room, new Set([room])))).toEqual([]);
  });

  it('use only the modules of Node that are theirs', () => {
    const wrong = faults(PROGRAMS, (file) => {
      const modules = ROOMS[roomOf(file.path) ?? '']?.node ?? 'all';
      return imports(file).filter(
        (name) => name.startsWith('node:') && modules !== 'all' && !modules.includes(name),
      );
    });
    expect(wrong).toEqual([]);
  });

  it('name modules of Node by their node: prefix', () => {
    const builtin = /^(?:fs|path|url|crypto|os|util|child_process|http|zlib)(?:\/|$)/;
    expect(faults(PROGRAMS, (file) => imports(file).filter((name) => builtin.test(name)))).toEqual(
      [],
    );
  });

  it('import files that exist inside the project', () => {
    const outside = faults(PROGRAMS, (file) =>
      imports(file).filter((specifier) => target(file, specifier)?.startsWith('..')),
    );
    expect(outside).toEqual([]);
  });
});

describe('the domain', () => {
  it('knows zod, one hash function and itself alone', () => {
    const wrong = faults(inRooms('domain'), (file) =>
      imports(file).filter(
        (name) => !name.startsWith('.') && !/^(?:zod|@noble\/hashes)(?:$|\/)/.test(name),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the pure rooms', () => {
  const pure = inRooms('domain', 'markdown', 'import', 'export', 'search', 'text');

  it.each([
    ['the clock', /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/],
    ['chance', /\bMath\.random\(|\brandomUUID\(/],
    ['the language of the machine', /\.localeCompare\(|\.toLocale\w+\(|\bIntl\.(?!Segmenter)/],
    ['the process', /\bprocess\.(?!features\b)\w+/],
    ['Vite', /\bimport\.meta\.(?:env|glob|hot)\b/],
    ['Astro', /['"]astro[:/'"]/],
  ])('never ask %s', (_what, pattern) => {
    expect(mentions(pure, pattern)).toEqual([]);
  });
});

describe('astro:content', () => {
  it('is imported by src/site alone, and by the wiring that declares the collections', () => {
    const importers = PROGRAMS.filter((file) => imports(file).includes('astro:content'))
      .map(({ path }) => path)
      .filter((path) => roomOf(path) !== 'site' && path !== 'src/content.config.ts');
    expect(importers).toEqual([]);
  });
});

describe('the pages', () => {
  it.each([
    ['style attribute', /\sstyle\s*=/],
    ['inline style or script', /\bis:inline\b|\bdefine:vars\b/],
    ['event handler attribute', /\son[a-z]+\s*=\s*["'{]/],
    [
      'file of another site',
      /<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)\s*=\s*["'](?:https?:)?\/\//,
    ],
  ])('have no %s', (_what, pattern) => {
    const pages = PAGES.filter(({ path }) => path !== DATA_BLOCK);
    expect(mentions(pages, pattern)).toEqual([]);
  });

  it('never write an address from the root, which breaks under a base path', () => {
    expect(mentions(PAGES, /\b(?:href|src|action)=["']\/(?!\/)[^"']*/)).toEqual([]);
  });
});

describe('the project', () => {
  const own = ['src', 'tests', 'public', 'docs', '.ci'].flatMap(filesIn);
  const texts = own.filter(
    ({ path }) => !/^tests\/(?:fixtures|golden)\//.test(path) && !/\.(?:png|jpg|ico)$/.test(path),
  );

  it('names no path of one machine, and no folder outside itself', () => {
    const folders = ['tmp', 'work', 'opt', 'root', 'home'].join('|');
    const outside = new RegExp(`(?<=['"\`\\s(])/(?:${folders})/|\\.\\./${['sha', 'red'].join('')}`);
    expect(faults(texts, ({ text }) => [outside.exec(text)?.[0]])).toEqual([]);
  });

  it('has no drawer for everything', () => {
    const drawer = /(?:^|[/-])(?:utils?|helpers?|common|misc|shared)(?:[/.-]|$)/;
    expect(own.map(({ path }) => path).filter((path) => drawer.test(path))).toEqual([]);
  });
});
