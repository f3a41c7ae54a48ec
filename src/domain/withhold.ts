import type { Declaration } from './declaration.ts';
import type { Site } from './site.ts';

/**
 * Takes out what `site.yaml` withholds, before anything else sees the declaration: pages, data and
 * search all read the result.
 */
export function withheld(declaration: Declaration, site: Site): Declaration {
  if (site.publishNames && site.publishPhones) return declaration;
  return {
    ...declaration,
    lead: site.publishNames ? declaration.lead : null,
    contact: site.publishNames ? declaration.contact : null,
    phone: site.publishPhones ? declaration.phone : null,
  };
}
