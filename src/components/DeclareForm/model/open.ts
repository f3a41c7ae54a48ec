import { RECORD_FIELDS, SECTION_FIELDS } from '../../../domain/form.ts';
import type { Diagnostic } from '../../../domain/diagnostic.ts';
import { readBody } from '../../../markdown/body.ts';
import type { TextGroup } from '../../../markdown/declaration-text.ts';
import { readableFile } from '../../../markdown/readable-file.ts';
import { serializeDeclaration } from '../../../markdown/serialize.ts';
import { sourceFile } from '../../../markdown/source-file.ts';
import { splitFrontMatter } from '../../../markdown/split.ts';
import { readYaml, withoutEchoes } from '../../../markdown/yaml.ts';
import { declarationOf, entriesOf } from './entries.ts';
import type { Entries } from './names.ts';

export interface Opened {
  readonly entries: Entries;
  /** Saving it unchanged gives the same characters. */
  readonly isSame: boolean;
  /** What the file has and the form cannot hold; empty for a file in canonical form. */
  readonly lost: readonly Diagnostic[];
}

export interface Refused {
  readonly refused: readonly Diagnostic[];
}

/**
 * Reads a declaration file into the form. What is merely wrong is taken over and shown at its field;
 * only what cannot be understood at all is refused.
 * @returns why, where the file is no declaration.
 */
export function openText(name: string, original: string): Opened | Refused {
  const text = original.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const { file, diagnostics } = readableFile(sourceFile(name, text));
  if (!file) return { refused: diagnostics };
  const halves = splitFrontMatter(file);
  if ('code' in halves) return { refused: [halves] };
  const yaml = readYaml(file, halves.frontMatter, halves.frontMatterStart);
  if (Array.isArray(yaml)) return { refused: yaml };
  if (!(RECORD_FIELDS.edition in yaml.data)) return { refused: [noDeclaration(name)] };
  const body = readBody(file, halves.body, halves.bodyStart);
  const read = { frontMatter: yaml.data as TextGroup, sections: body.sections };
  const entries = entriesOf(read);
  return {
    entries,
    isSame: serializeDeclaration(declarationOf(entries)) === original,
    lost: withoutEchoes(yaml.diagnostics, body.diagnostics.filter(isLost)),
  };
}

const LABELS: readonly (string | null)[] = Object.values(SECTION_FIELDS).map(({ label }) => label);

/** A blank section is a blank field; anything else of the body would not be found in the form. */
function isLost({ code, label }: Diagnostic): boolean {
  return code !== 'body/empty-section' || !LABELS.includes(label);
}

function noDeclaration(file: string): Diagnostic {
  return {
    code: 'file/front-matter',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    length: 1,
    label: null,
    message: '应为一份申报表（表头里有“表式”），实为别的内容',
    hint: '打开 content/declarations/ 里的文件，或门户上某份申报表的文件。',
  };
}
