import type { DataSource } from '../../export/resource.ts';
import type { Portal } from '../../site/portal.ts';
import { urls } from '../../site/urls.ts';

/** What the dev server writes the data files from. @throws in a build, which writes them itself */
export function developmentSource({ everything }: Portal): DataSource {
  if (!everything) throw new Error('a build writes its data files itself');
  return { ...everything, url: urls.declaration };
}
