import type { Crumb } from '../Breadcrumb/breadcrumb.ts';
import type { Declaration } from '../../domain/declaration.ts';
import { urls } from '../../site/urls.ts';

type Thing = Readonly<Record<string, unknown>>;

/** JSON that may stand inside a script element: `<` never appears in it. */
export function serialize(data: Thing): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
}

/**
 * schema.org BreadcrumbList.
 * @param address full address of the page at hand; the other steps are resolved against it.
 */
export function breadcrumbList(crumbs: readonly Crumb[], address: string): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: new URL(href ?? address, address).href,
    })),
  };
}

/** schema.org Dataset of one declaration, with the document it was taken from. */
export function declarationDataset(facts: {
  declaration: Declaration;
  department: string;
  description: string;
  address: string;
}): Thing {
  const { declaration, department, description, address } = facts;
  return {
    '@type': 'Dataset',
    name: declaration.name,
    description,
    url: address,
    identifier: declaration.id,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    creator: { '@type': 'GovernmentOrganization', name: department },
    temporalCoverage:
      declaration.startDate === ''
        ? String(declaration.fiscalYear)
        : `${declaration.startDate}/${declaration.endDate}`,
    ...(declaration.source ? { isBasedOn: declaration.source.file } : {}),
    distribution: [
      download('declarations.json', 'application/json', address),
      download('declarations.csv', 'text/csv', address),
    ],
  };
}

function download(file: string, format: string, address: string): Thing {
  return {
    '@type': 'DataDownload',
    encodingFormat: format,
    contentUrl: new URL(urls.dataFile(file), address).href,
  };
}
