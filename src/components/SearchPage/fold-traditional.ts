import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** `調解` → `调解`. Loaded only when a text was not found as it was typed. */
export function foldTraditional(typed: string): string {
  return toSimplified(typed);
}
