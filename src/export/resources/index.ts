import { dataTable } from '../resource.ts';
import type { DataTable } from '../resource.ts';
import { checks } from './checks.ts';
import { costItems } from './cost-items.ts';
import { declarations } from './declarations.ts';
import { errata } from './errata.ts';
import { funding } from './funding.ts';
import { indicators } from './indicators.ts';

/** The tables of the data package, in the order in which they are listed. */
export const DATA_TABLES: readonly DataTable[] = [
  dataTable(declarations),
  dataTable(indicators),
  dataTable(costItems),
  dataTable(funding),
  dataTable(checks),
  dataTable(errata),
];
