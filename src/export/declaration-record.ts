import type { Department } from '../domain/corpus.ts';
import type { Amount, Declaration, Percentage } from '../domain/declaration.ts';
import { FUNDING_FIELDS, SECTION_IDS } from '../domain/form.ts';
import type { FundingId, SectionId } from '../domain/form.ts';
import { blockTexts } from '../domain/place.ts';
import type { DataSource } from './resource.ts';

/** One declaration of declarations.json: names and order of keys are the published contract. */
export interface DeclarationRecord {
  readonly id: string;
  readonly url: string;
  readonly fiscalYear: number;
  readonly department: { readonly code: string; readonly name: string };
  readonly name: string;
  readonly attribute: string;
  readonly category: string;
  readonly purpose: string;
  readonly procurement: boolean;
  readonly procurementPrinted: string;
  readonly lead: string | null;
  readonly contact: string | null;
  readonly phone: string | null;
  readonly startDate: string;
  readonly endDate: string;
  /** 万元, as printed. */
  readonly totalAmount: string;
  readonly annualAmount: string;
  readonly sections: Readonly<Record<SectionId, readonly string[]>>;
  readonly indicators: readonly {
    readonly id: string;
    readonly level1: string;
    readonly level2: string;
    readonly name: string;
    readonly target: string;
    readonly source: string | null;
  }[];
  readonly previousYear: {
    readonly budgeted: string | null;
    readonly used: string | null;
    readonly balance: string | null;
    readonly usageRate: string | null;
    readonly progress: string | null;
  };
  readonly funding: Readonly<Record<FundingId, string | null>>;
  readonly costItems: readonly {
    readonly id: string;
    readonly name: string;
    readonly amount: string;
    readonly purpose: string | null;
  }[];
  /** Fields and 中期 indicators only some form editions have; left out where there are none. */
  readonly extra?: Readonly<Record<string, string | null>>;
  readonly interim?: DeclarationRecord['indicators'];
  readonly errata: readonly {
    readonly field: string;
    readonly printed: string;
    readonly note: string;
  }[];
}

/** Everything one declaration says, verbatim; null where the form is blank. */
export function declarationRecord(
  declaration: Declaration,
  department: Department | undefined,
  url: string,
): DeclarationRecord {
  const { id, fiscalYear, name, attribute, category, purpose, procurement } = declaration;
  const { lead, contact, phone, startDate, endDate } = declaration;
  return {
    id,
    url,
    fiscalYear,
    department: { code: declaration.department, name: department?.name ?? declaration.department },
    name,
    attribute,
    category,
    purpose,
    procurement: procurement.value,
    procurementPrinted: procurement.printed,
    lead,
    contact,
    phone,
    startDate,
    endDate,
    totalAmount: declaration.totalAmount.printed,
    annualAmount: declaration.annualAmount.printed,
    ...groupsOf(declaration),
  };
}

/** All declarations, one a line, so that two versions can be compared line by line. */
export function declarationsJson(source: DataSource): string {
  const lines = source.corpus.declarations.map((declaration) =>
    declarationLine(declaration, source),
  );
  return lines.length === 0
    ? JSON_FRAME.empty
    : `${JSON_FRAME.start}${joinLines(lines)}${JSON_FRAME.end}`;
}

/** What declarations.json says of one declaration. */
export function declarationLine(declaration: Declaration, { corpus, url }: DataSource): string {
  const department = corpus.departments.get(declaration.department);
  return JSON.stringify(declarationRecord(declaration, department, url(declaration.id)));
}

/** What stands around and between the lines: of a province the file is longer than a string can be. */
export const JSON_FRAME = { empty: '[]\n', start: '[\n', between: ',\n', end: '\n]\n' } as const;

export function joinLines(lines: readonly string[]): string {
  return lines.join(JSON_FRAME.between);
}

type Groups = Pick<
  DeclarationRecord,
  | 'sections'
  | 'indicators'
  | 'previousYear'
  | 'funding'
  | 'costItems'
  | 'extra'
  | 'interim'
  | 'errata'
>;

function groupsOf(declaration: Declaration): Groups {
  const { previousYear: last } = declaration;
  return {
    sections: mapKeys(SECTION_IDS, (id) => blockTexts(declaration.sections[id])),
    indicators: indicatorsOf(declaration.indicators),
    previousYear: {
      budgeted: printed(last.budgeted),
      used: printed(last.used),
      balance: printed(last.balance),
      usageRate: printed(last.usageRate),
      progress: printed(last.progress),
    },
    funding: mapKeys(FUNDING_IDS, (id) => printed(declaration.funding[id])),
    costItems: declaration.costItems.map(({ id, name, amount, purpose }) => ({
      id,
      name,
      amount: amount.printed,
      purpose,
    })),
    ...(declaration.extra.length > 0 && {
      extra: Object.fromEntries(declaration.extra.map(({ label, value }) => [label, value])),
    }),
    ...(declaration.interim.length > 0 && { interim: indicatorsOf(declaration.interim) }),
    errata: declaration.errata.map(({ label, printed, note }) => ({ field: label, printed, note })),
  };
}

const FUNDING_IDS = Object.keys(FUNDING_FIELDS) as FundingId[];

function printed(value: Amount | Percentage | null): string | null {
  return value?.printed ?? null;
}

function mapKeys<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}

function indicatorsOf(indicators: Declaration['indicators']): DeclarationRecord['indicators'] {
  return indicators.map(({ id, level1, level2, name, target, source }) => ({
    id,
    level1,
    level2,
    name,
    target: target.printed,
    source,
  }));
}
