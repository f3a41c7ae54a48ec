import type { Fen } from '../declaration.ts';
import { formatDifference, formatWan } from '../money.ts';
import { fenOf, percentChange } from './fields.ts';
import type { Version } from './match-versions.ts';

/** 项目总金额 of one declaration; null where it cannot be read. */
export interface Stated {
  readonly id: string;
  readonly fen: Fen | null;
}

/** The total of a year, or of a department in a year, before and after. */
export interface TotalDiff {
  readonly year: string;
  /** Null for the whole year. */
  readonly department: { readonly code: string; readonly name: string } | null;
  /** 万元. */
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly percent: string | null;
  /** How many declarations. */
  readonly count: { readonly before: number; readonly after: number };
}

interface Totals {
  readonly versions: readonly Version[];
  readonly unchanged: readonly Stated[];
  readonly departments: ReadonlyMap<string, string>;
}

interface Sum {
  fen: Fen;
  count: number;
}

/** Totals of 项目总金额 that are not the same any more, newest year first, the whole year first. */
export function totalDiffs(before: Totals, after: Totals): TotalDiff[] {
  const [old, now] = [sums(before), sums(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort(byYear).flatMap((key) => {
    const from = old.get(key) ?? { fen: 0n, count: 0 };
    const to = now.get(key) ?? { fen: 0n, count: 0 };
    if (from.fen === to.fen && from.count === to.count) return [];
    const [year = '', code] = key.split('/');
    const name = after.departments.get(code ?? '') ?? before.departments.get(code ?? '');
    return [
      {
        year,
        department: code === undefined ? null : { code, name: name ?? code },
        before: formatWan(from.fen),
        after: formatWan(to.fen),
        difference: formatDifference(to.fen - from.fen),
        percent: percentChange(from.fen, to.fen),
        count: { before: from.count, after: to.count },
      },
    ];
  });
}

function byYear(a: string, b: string): number {
  const [one, other] = [a.slice(0, 4), b.slice(0, 4)];
  if (one !== other) return one > other ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}

/** By year (`2020`) and by department and year (`2020/justice`). */
function sums({ versions, unchanged }: Totals): Map<string, Sum> {
  const found = new Map<string, Sum>();
  const changed = versions.map(({ id, declaration }): Stated => {
    return { id, fen: declaration && fenOf(declaration.totalAmount) };
  });
  for (const { id, fen } of [...unchanged, ...changed]) {
    const department = id.slice(0, id.lastIndexOf('/'));
    for (const key of [department.slice(0, department.indexOf('/')), department]) {
      const sum = found.get(key) ?? { fen: 0n, count: 0 };
      found.set(key, { fen: sum.fen + (fen ?? 0n), count: sum.count + 1 });
    }
  }
  return found;
}

const TOTAL = /^项目总金额: *(?:(['"])([\d.]+)\1|([\d.]+)) *$/mu;

/** 项目总金额 from a declaration's text without reading the rest: for files that did not change. */
export function statedTotal(text: string): Fen | null {
  const [, , quoted, plain] = TOTAL.exec(text.slice(0, 4096)) ?? [];
  const printed = quoted ?? plain;
  return printed === undefined ? null : fenOf({ printed });
}
