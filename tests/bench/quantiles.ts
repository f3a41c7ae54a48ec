/** Median and 95th percentile of what queries cost. */
export interface Quantiles {
  readonly kilobytes: readonly [median: number, p95: number];
  readonly requests: readonly [median: number, p95: number];
  readonly milliseconds: readonly [median: number, p95: number];
}

/** Gathers what queries cost. */
export class Samples {
  readonly #bytes: number[] = [];
  readonly #requests: number[] = [];
  readonly #milliseconds: number[] = [];

  add(bytes: number, requests: number, milliseconds: number): void {
    this.#bytes.push(bytes / 1024);
    this.#requests.push(requests);
    this.#milliseconds.push(milliseconds);
  }

  quantiles(): Quantiles {
    return {
      kilobytes: medianAndP95(this.#bytes),
      requests: medianAndP95(this.#requests),
      milliseconds: medianAndP95(this.#milliseconds),
    };
  }
}

export function medianAndP95(values: readonly number[]): [median: number, p95: number] {
  const sorted = values.toSorted((a, b) => a - b);
  return [sorted[sorted.length >> 1] ?? 0, sorted[Math.floor(sorted.length * 0.95)] ?? 0];
}

/** Time this thread has been computing: what else the machine does is left out. */
export function threadMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
