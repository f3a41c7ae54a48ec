import type { Taxonomy } from '../../../domain/taxonomy.ts';

/** What the page needs to know of the portal, as /tools/declare/settings.json. */
export interface Settings {
  /** Form editions, in the order they are offered. */
  readonly taxonomies: readonly Taxonomy[];
  readonly departments: readonly { readonly code: string; readonly name: string }[];
  /** What published copies of declarations lack. */
  readonly withholds: { readonly names: boolean; readonly phones: boolean };
}

/** Stands for a set, which JSON does not know. */
const SET = '$set';

/** As JSON, from which `readSettings` makes the same again. */
export function settingsText(settings: Settings): string {
  return JSON.stringify(settings, (_key, value: unknown) =>
    value instanceof Set ? { [SET]: [...(value as Set<unknown>)] } : value,
  );
}

export function readSettings(json: string): Settings {
  return JSON.parse(json, (_key, value: unknown) => {
    const isSet = typeof value === 'object' && value !== null && SET in value;
    return isSet ? new Set(value[SET] as unknown[]) : value;
  }) as Settings;
}
