import { strToU8, zipSync } from 'fflate';
import { element, xmlFile, type Markup } from './markup.ts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const CORE =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** One part of a Word or Excel file. */
export interface Part {
  /** `xl/workbook.xml`. */
  readonly path: string;
  readonly contentType: string;
  readonly root: Markup;
}

/** A part that another part refers to. */
export interface Relationship {
  readonly id: string;
  /** Last word of its type: `worksheet`, `styles`. */
  readonly kind: string;
  readonly target: string;
}

/**
 * Packs a Word or Excel file. The same parts always give the same bytes: no part knows the time.
 * @param parts the first one is the main document.
 * @param relationships by the path of the part they start from.
 * @param title shown by file managers and read out by screen readers.
 */
export function officeFile(
  parts: readonly Part[],
  relationships: Readonly<Record<string, readonly Relationship[]>>,
  title: string,
): Uint8Array {
  const [main] = parts;
  const core = coreProperties(title);
  const files: [string, Markup][] = [
    ['[Content_Types].xml', contentTypes([...parts, core])],
    [
      '_rels/.rels',
      element(
        'Relationships',
        { xmlns: RELATIONSHIPS },
        relationship({ id: 'rId1', kind: 'officeDocument', target: main?.path ?? '' }),
        element('Relationship', { Id: 'rId2', Type: CORE, Target: core.path }),
      ),
    ],
    ...Object.entries(relationships).map(([from, targets]): [string, Markup] => [
      relationshipsPath(from),
      element('Relationships', { xmlns: RELATIONSHIPS }, ...targets.map(relationship)),
    ]),
    ...[...parts, core].map(({ path, root }): [string, Markup] => [path, root]),
  ];
  return zipped(files);
}

/** Dates in a zip are local times; this one is the same in every time zone. */
const NO_TIME = new Date(1980, 0, 1);

function zipped(files: readonly (readonly [string, Markup])[]): Uint8Array {
  const entries = files.map(([path, root]) => [path, strToU8(xmlFile(root))]);
  const packed = Object.fromEntries(entries) as Record<string, Uint8Array>;
  return zipSync(packed, { mtime: NO_TIME, level: 9 });
}

function relationship({ id, kind, target }: Relationship): Markup {
  return element('Relationship', { Id: id, Type: `${OFFICE}/${kind}`, Target: target });
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
function relationshipsPath(path: string): string {
  return path.replace(/[^/]+$/, (name) => `_rels/${name}.rels`);
}

function contentTypes(parts: readonly Part[]): Markup {
  const relationships = 'application/vnd.openxmlformats-package.relationships+xml';
  return element(
    'Types',
    { xmlns: CONTENT_TYPES },
    element('Default', { Extension: 'rels', ContentType: relationships }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...parts.map(({ path, contentType }) =>
      element('Override', { PartName: `/${path}`, ContentType: contentType }),
    ),
  );
}

function coreProperties(title: string): Part {
  return {
    path: 'docProps/core.xml',
    contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    root: element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      element('dc:title', {}, title),
      element('dc:language', {}, 'zh-CN'),
    ),
  };
}
