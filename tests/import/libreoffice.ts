import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What LibreOffice makes of an exported form: a folder of fixtures and the formats on the way. */
export const CONVERSIONS: Readonly<Record<string, readonly string[]>> = {
  'xlsx-xlsx': ['xlsx', 'xlsx'],
  'xlsx-xls': ['xlsx', 'xls'],
  'xlsx-html': ['xlsx', 'html'],
  'docx-docx': ['docx', 'docx'],
  'docx-doc-docx': ['docx', 'doc', 'docx'],
  'docx-odt-docx': ['docx', 'odt', 'docx'],
  'docx-html': ['docx', 'html'],
  'docx-pdf': ['docx', 'pdf'],
  'xlsx-pdf': ['xlsx', 'pdf'],
};

/** Large or hardly different ones, of which the fixtures hold only this declaration. */
export const ONE_ONLY = new Set(['html', 'pdf', 'odt']);
export const SMALLEST = 'normative-documents-system';

export function hasLibreOffice(): boolean {
  return spawnSync('soffice', ['--version']).status === 0;
}

/**
 * Takes files through LibreOffice, one format after another.
 * @param files name without extension → bytes, in the first format.
 * @returns the same names in the last format.
 */
export function throughLibreOffice(
  files: ReadonlyMap<string, Uint8Array>,
  [first = '', ...formats]: readonly string[],
): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  try {
    let paths = [...files].map(([name, bytes]) => {
      const path = join(folder, `${name}.${first}`);
      writeFileSync(path, bytes);
      return path;
    });
    for (const [step, format] of formats.entries()) {
      paths = convert(paths, format, join(folder, String(step)), folder);
    }
    return new Map(
      paths.map((path) => [basename(path, extname(path)), new Uint8Array(readFileSync(path))]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function convert(paths: readonly string[], format: string, out: string, folder: string): string[] {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const options = [
    '--headless',
    `-env:UserInstallation=${profile}`,
    '--convert-to',
    format,
    '--outdir',
    out,
  ];
  const { status, stderr } = spawnSync('soffice', [...options, ...paths], { timeout: 300_000 });
  if (status !== 0) throw new Error(`soffice: ${stderr.toString()}`);
  return paths.map((path) => join(out, `${basename(path, extname(path))}.${format}`));
}

/** Writes fixtures anew. */
export function writeFixtures(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
}
