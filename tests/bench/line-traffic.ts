import type { CDPSession } from '@playwright/test';

/** What came over the line. */
export interface Traffic {
  readonly requests: number;
  readonly kilobytes: number;
  /**
   * The longest row of requests of which each began after the one before had ended: what a slow
   * line is waited for, whatever else the machine is doing.
   */
  readonly inARow: number;
}

interface Request {
  readonly start: number;
  end: number;
  bytes: number;
}

/**
 * Notes from now on what a page asks for. Call the result to be told what had come by then.
 * @returns takes milliseconds since the first request
 */
export async function watchTraffic(client: CDPSession): Promise<(milliseconds: number) => Traffic> {
  const requests = new Map<string, Request>();
  client.on('Network.requestWillBeSent', ({ requestId, timestamp }) => {
    requests.set(requestId, { start: timestamp, end: Infinity, bytes: 0 });
  });
  client.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) Object.assign(request, { end: timestamp, bytes: encodedDataLength });
  });
  await client.send('Network.enable');
  return (milliseconds) => {
    const all = [...requests.values()];
    const begin = Math.min(...all.map(({ start }) => start));
    const ended = all.filter(({ end }) => (end - begin) * 1000 <= milliseconds);
    return {
      requests: ended.length,
      kilobytes: ended.reduce((sum, { bytes }) => sum + bytes, 0) / 1024,
      inARow: longestRow(ended),
    };
  };
}

function longestRow(requests: readonly Request[]): number {
  const rows: { readonly end: number; readonly length: number }[] = [];
  for (const { start, end } of requests.toSorted((a, b) => a.start - b.start)) {
    const before = rows.filter((row) => row.end <= start).map(({ length }) => length);
    rows.push({ end, length: Math.max(0, ...before) + 1 });
  }
  return Math.max(0, ...rows.map(({ length }) => length));
}
