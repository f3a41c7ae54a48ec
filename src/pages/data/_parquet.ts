import { createHash } from 'node:crypto';
import { parquetFile, parquetParts } from '../../export/parquet.ts';
import type { ParquetFacts, ParquetPart } from '../../export/parquet.ts';
import { DATA_TABLES } from '../../export/resources/index.ts';
import type { Portal } from '../../site/portal.ts';
import { developmentSource } from './_source.ts';

interface PartFacts extends ParquetFacts {
  readonly part: ParquetPart;
}

interface Written {
  readonly facts: ReadonlyMap<string, PartFacts>;
  /** Compressed bytes that have not been asked for yet. */
  readonly waiting: Map<string, Uint8Array>;
}

const written = new WeakMap<Portal, Written>();

/** Every Parquet file by its path below /data/: size and hash; encoded once a portal. */
export function parquetFacts(portal: Portal): ReadonlyMap<string, PartFacts> {
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
  const facts = new Map<string, PartFacts>();
  const waiting = new Map<string, Uint8Array>();
  for (const part of parquetParts(portal.corpus, DATA_TABLES)) {
    const bytes = encode(portal, part);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { path, year, table } = part;
    facts.set(path, {
      name: path,
      bytes: bytes.length,
      sha256,
      part,
      year,
      table: table.resource.name,
    });
    waiting.set(part.path, bytes);
  }
  return { facts, waiting };
}

function encode(portal: Portal, part: ParquetPart): Uint8Array {
  return parquetFile(part, developmentSource(portal));
}
