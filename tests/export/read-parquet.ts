import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import type { FileMetaData } from 'hyparquet';
import type { ParquetValue } from '../../src/export/parquet-columns.ts';

export type ParquetRow = Readonly<Record<string, ParquetValue>>;

/** Rows of a Parquet file; decimals as integers of their last place, never as floats. */
export async function readParquet(bytes: Uint8Array): Promise<ParquetRow[]> {
  const file = new Uint8Array(bytes).buffer;
  return parquetReadObjects({ file, metadata: withoutDecimals(parquetMetadata(file)) });
}

/** The schema as it stands in a file: name → how it is stored. */
export function parquetSchemaOf(bytes: Uint8Array): FileMetaData['schema'] {
  return parquetMetadata(new Uint8Array(bytes).buffer).schema.slice(1);
}

/** The reader would turn decimals into floats. */
function withoutDecimals(metadata: FileMetaData): FileMetaData {
  for (const element of metadata.schema) {
    if (element.converted_type !== 'DECIMAL') continue;
    delete element.converted_type;
    delete element.logical_type;
  }
  return metadata;
}
