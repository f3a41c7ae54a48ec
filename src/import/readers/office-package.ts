import { openArchive, type Archive } from './zip.ts';
import { refuseBroken, refuseMacros } from './refusals.ts';
import { placeOf, quoted, type Loss } from './reading.ts';
import { elements, parseXml, type Element } from './xml.ts';

export interface Relationship {
  readonly id: string;
  /** Last part of its type: `worksheet`, `comments`, `image`. */
  readonly type: string;
  /** Name of the part it leads to; the address as it stands where it leads outside. */
  readonly target: string;
  readonly external: boolean;
}

/** An office document (OOXML): parts of XML that refer to each other. */
export interface OfficePackage {
  readonly archive: Archive;
  /** Name of the main part. */
  readonly main: string;
  /** Content type of the main part. */
  readonly mainType: string;
  /** The part as XML; undefined where there is none. */
  xml(name: string): Element | undefined;
  /** Where a part leads; empty where it leads nowhere. */
  relationships(part: string): readonly Relationship[];
}

/**
 * Opens an office document.
 *
 * @throws UnreadableFormError where it is damaged or carries macros
 */
export function openPackage(bytes: Uint8Array): OfficePackage {
  const archive = openArchive(bytes);
  const xml = (name: string): Element | undefined => {
    const content = archive.read(name);
    return content === undefined ? undefined : parseXml(content, name);
  };
  const cache = new Map<string, readonly Relationship[]>();
  const relationships = (part: string): readonly Relationship[] => {
    const known = cache.get(part) ?? readRelationships(xml(relationshipsOf(part)), part);
    cache.set(part, known);
    return known;
  };
  const main = relationships('').find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined || !archive.has(main)) throw refuseBroken('找不到文件的正文部件');
  const mainType = contentType(xml('[Content_Types].xml'), main);
  refuseMacroParts(archive, mainType);
  return { archive, main, mainType, xml, relationships };
}

function refuseMacroParts({ names }: Archive, mainType: string): void {
  const macros = names.some((name) => /(?:^|\/)vba(?:Project|Data)/i.test(name));
  if (macros || /macroEnabled/i.test(mainType)) throw refuseMacros();
}

function contentType(types: Element | undefined, part: string): string {
  if (types === undefined) return '';
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const override = elements(types, 'ct:Override').find(
    ({ attributes }) => attributes['PartName']?.replace(/^\//, '') === part,
  );
  const byExtension = elements(types, 'ct:Default').find(
    ({ attributes }) => attributes['Extension']?.toLowerCase() === extension,
  );
  return (override ?? byExtension)?.attributes['ContentType'] ?? '';
}

function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function readRelationships(root: Element | undefined, part: string): Relationship[] {
  if (root === undefined) return [];
  return elements(root, 'rel:Relationship').map(({ attributes }) => {
    const external = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    const type = attributes['Type'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : resolvePart(part, target),
      external,
    };
  });
}

/** The name of a part that another part names relative to itself. */
function resolvePart(from: string, target: string): string {
  const path = target.startsWith('/')
    ? target.slice(1)
    : from.slice(0, from.lastIndexOf('/') + 1) + target;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** Every address outside the file that a part leads to; none is ever visited. */
export function externalLinks(office: OfficePackage, part: string, where: string): Loss[] {
  return office
    .relationships(part)
    .filter(({ external, type }) => external && type !== 'hyperlink')
    .map(({ target }) => ({
      words: `引用了文件以外的内容 ${quoted(target)}，没有读取`,
      place: placeOf(where),
    }));
}
