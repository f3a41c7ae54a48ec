import { BASIC_FIELDS, RECORD_FIELDS } from '../../domain/form.ts';
import { declare } from '../../text/zh/declare.ts';
import { isControl } from './elements.ts';
import { setValue } from './form-entries.ts';
import type { Settings } from './model/settings.ts';

/** Offers what the chosen edition offers; what is already chosen stays. */
export function offerOptions(form: HTMLFormElement, { taxonomies }: Settings): void {
  const chosen = form.elements.namedItem(RECORD_FIELDS.edition);
  const name = isControl(chosen) ? chosen.value : '';
  const edition = taxonomies.find((taxonomy) => taxonomy.name === name) ?? taxonomies[0];
  if (!edition) return;
  const offered: Readonly<Record<string, readonly string[]>> = {
    ...edition.options,
    [BASIC_FIELDS.procurement.label]: Object.keys(edition.procurement),
  };
  for (const [label, values] of Object.entries(offered)) {
    const select = form.elements.namedItem(label);
    if (!(select instanceof HTMLSelectElement)) continue;
    const { value } = select;
    select.replaceChildren(
      new Option(declare.choose, ''),
      ...values.map((each) => new Option(each, each)),
    );
    setValue(select, value);
  }
}
