import { describe, expect, it } from 'vitest';
import { readWrk } from '../bench/nginx-load.ts';

const QUIET = `Running 10s test @ http://127.0.0.1:8080
  2 threads and 500 connections
  Latency Distribution
     50%   12.63ms
     99%    1.25s
  160391 requests in 10.10s, 1.30GB read
Requests/sec:  15880.75
Transfer/sec:    131.80MB
`;

describe('what wrk prints', () => {
  it('is read as requests per second and milliseconds', () => {
    expect(readWrk(QUIET)).toEqual({ perSecond: 15880.75, p99: 1250, errors: 0 });
  });

  it('counts failed sockets and answers that are no pages as errors', () => {
    const failing = `${QUIET}  Socket errors: connect 1, read 2, write 3, timeout 4\n  Non-2xx or 3xx responses: 90\n`;
    expect(readWrk(failing).errors).toBe(100);
  });

  it('is not taken for figures where there are none', () => {
    expect(() => readWrk('unable to connect')).toThrow('unable to connect');
  });
});
