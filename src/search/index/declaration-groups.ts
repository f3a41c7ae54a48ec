import type { Directory } from './directory.ts';

/** What holds for a declaration as a whole, whichever of its places are found. */
export const DECLARATION_FACETS = ['year', 'department', 'category', 'purpose', 'amount'] as const;

type Values = Readonly<Record<(typeof DECLARATION_FACETS)[number], string>>;

/** Declarations that no facet tells apart. */
export interface Grouping {
  readonly groups: readonly Values[];
  readonly groupOf: Uint32Array;
}

const groupings = new WeakMap<Directory, Grouping>();

/** Worked out once for each directory. */
export function groupingOf(directory: Directory): Grouping {
  const grouping = groupings.get(directory) ?? group(directory);
  groupings.set(directory, grouping);
  return grouping;
}

function group(directory: Directory): Grouping {
  const year = String(directory.year);
  const groups: Values[] = [];
  const groupOf = new Uint32Array(directory.declarations.length);
  let ordinal = 0;
  for (const { code, declarations } of directory.departments) {
    const own = new Map<number, number>();
    for (const end = ordinal + declarations; ordinal < end; ordinal += 1) {
      const index = directory.declarations[ordinal] ?? 0;
      const known = own.get(index) ?? groups.length;
      if (known === groups.length) {
        const combination = directory.combinations[index];
        groups.push({
          year,
          department: code,
          category: combination?.category ?? '',
          purpose: combination?.purpose ?? '',
          amount: String(combination?.amountRange ?? 0),
        });
        own.set(index, known);
      }
      groupOf[ordinal] = known;
    }
  }
  return { groups, groupOf };
}
