import { createHash } from 'node:crypto';
import type { FileFacts } from '../../export/datapackage.ts';
import { parquetFile, parquetParts } from '../../export/parquet.ts';
import type { ParquetPart } from '../../export/parquet.ts';
import { DATA_TABLES } from '../../export/resources/index.ts';
import type { Portal } from '../../site/portal.ts';
import { urls } from '../../site/urls.ts';

/** A Parquet file as it is published, without its bytes. */
export interface ParquetFacts extends FileFacts {
  readonly part: ParquetPart;
}

interface Written {
  readonly facts: ReadonlyMap<string, ParquetFacts>;
  /** Compressed bytes that have not been asked for yet. */
  readonly waiting: Map<string, Uint8Array>;
}

const written = new WeakMap<Portal, Written>();

/** Every Parquet file by its path below /data/: size and hash; encoded once a portal. */
export function parquetFacts(portal: Portal): ReadonlyMap<string, ParquetFacts> {
  return filesOf(portal).facts;
}

/** The bytes of a file. A build asks once, so they are let go; the dev server encodes again. */
export function takeParquet(portal: Portal, part: ParquetPart): Uint8Array {
  const { waiting } = filesOf(portal);
  const bytes = waiting.get(part.path) ?? encode(portal, part);
  waiting.delete(part.path);
  return bytes;
}

function filesOf(portal: Portal): Written {
  const files = written.get(portal) ?? writeFiles(portal);
  written.set(portal, files);
  return files;
}

function writeFiles(portal: Portal): Written {
  const facts = new Map<string, ParquetFacts>();
  const waiting = new Map<string, Uint8Array>();
  for (const part of parquetParts(portal.corpus, DATA_TABLES)) {
    const bytes = encode(portal, part);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    facts.set(part.path, { name: part.path, bytes: bytes.length, sha256, part });
    waiting.set(part.path, bytes);
  }
  return { facts, waiting };
}

function encode({ corpus, audit }: Portal, part: ParquetPart): Uint8Array {
  return parquetFile(part, { corpus, audit, url: urls.declaration });
}
