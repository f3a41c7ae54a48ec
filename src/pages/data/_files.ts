import { createHash } from 'node:crypto';
import { dataPackage } from '../../export/datapackage.ts';
import type { FileFacts } from '../../export/datapackage.ts';
import { declarationsJson } from '../../export/declaration-record.ts';
import { DATA_TABLES } from '../../export/resources/index.ts';
import type { Portal } from '../../site/portal.ts';
import { parquetFacts } from './_parquet.ts';
import { developmentSource } from './_source.ts';

/** One file for download, with its bytes. */
export interface DataFile extends FileFacts {
  readonly body: string;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
};

const written = new WeakMap<Portal, ReadonlyMap<string, DataFile>>();

/** Every file below /data/, by name, in the order in which they are listed; written once a portal. */
export function dataFiles(portal: Portal): ReadonlyMap<string, DataFile> {
  const files = written.get(portal) ?? writeFiles(portal);
  written.set(portal, files);
  return files;
}

export function contentType(name: string): string {
  return CONTENT_TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

function writeFiles(portal: Portal): ReadonlyMap<string, DataFile> {
  const { site, corpus } = portal;
  const source = developmentSource(portal);
  const files = new Map<string, DataFile>();
  const add = (name: string, body: string): void => {
    const bytes = Buffer.from(body);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.set(name, { name, body, bytes: bytes.length, sha256 });
  };
  add('declarations.json', declarationsJson(source));
  for (const { resource, csv } of DATA_TABLES) add(`${resource.name}.csv`, csv(source));
  const published = new Map<string, FileFacts>([...files, ...parquetFacts(portal)]);
  const described = dataPackage(site, corpus, DATA_TABLES, published);
  add('datapackage.json', `${JSON.stringify(described, null, 2)}\n`);
  return files;
}
