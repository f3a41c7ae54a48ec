import { hash } from 'node:crypto';

/** Names a set of inputs: the same inputs in the same order, the same key. */
export function keyOf(...inputs: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(inputs, exact)).slice(0, 40);
}

function exact(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${String(value)}n`;
  if (value instanceof Map || value instanceof Set) return [...(value as Iterable<unknown>)];
  return value;
}
