import { PAGE_SIZE } from './address.ts';
import { fetchChanging } from './fetch-file.ts';
import { MissingParts } from '../../search/missing-parts.ts';
import type { SearchRecord } from '../../search/records.ts';

/**
 * A page of results, in one round trip where the host speaks HTTP/2; more at once would make a newer
 * search wait.
 */
const AT_ONCE = PAGE_SIZE;

export type RecordSource = (year: number, ordinal: number) => Promise<SearchRecord>;

/**
 * Fetches search records, each once; a failed one is fetched anew when asked for again.
 * @param folder path of the records, with its slash
 */
export function createRecordSource(folder: string): RecordSource {
  const records = new Map<string, Promise<SearchRecord>>();
  const queue = createQueue(AT_ONCE);
  return (year, ordinal) => {
    const path = `${folder}${String(year)}/${String(ordinal)}.json`;
    const known = records.get(path);
    if (known) return known;
    const record = queue(() => fetchRecord(path));
    records.set(path, record);
    record.catch(() => records.delete(path));
    return record;
  };
}

async function fetchRecord(path: string): Promise<SearchRecord> {
  try {
    // Its contents belong to the index at hand, which is asked for anew as well.
    const response = await fetchChanging(path);
    if (!response.ok) throw new MissingParts([path]);
    return (await response.json()) as SearchRecord;
  } catch {
    throw new MissingParts([path]);
  }
}

function createQueue(atOnce: number): <T>(task: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      return await task();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}
