import type { DuckDBConnection } from '@duckdb/node-api';

export type Answer = Readonly<Record<string, unknown>>[];

export interface DuckDB {
  /** Answer of the last statement; figures as text, digit by digit. */
  ask(sql: string): Promise<Answer>;
}

/** There is a build of the engine for most systems, not for all. */
const NO_BUILD = /cannot find (module|package)|not supported|unsupported/i;

/**
 * DuckDB in memory.
 *
 * @returns the reason why not, where there is no build of it for this system. Any other fault is
 * thrown: an engine that is there must work.
 */
export async function startDuckDB(): Promise<DuckDB | string> {
  try {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    return questions(await instance.connect());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (!NO_BUILD.test(reason)) throw error;
    return reason;
  }
}

function questions(connection: DuckDBConnection): DuckDB {
  return {
    ask: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
  };
}
