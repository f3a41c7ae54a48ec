import type * as z from 'zod';

/** Where a check reports what it finds. */
export interface FaultContext {
  readonly value: unknown;
  readonly issues: z.core.$ZodRawIssue[];
}

/**
 * Adds an issue that carries its code; the words are found by `problems.ts`.
 * @param path of the place at fault, below the value checked.
 */
export function fault(
  context: FaultContext,
  code: string,
  params: Record<string, unknown> = {},
  path: (string | number)[] = [],
): void {
  context.issues.push({
    code: 'custom',
    message: code,
    input: context.value,
    path,
    params: { code, ...params },
  });
}
