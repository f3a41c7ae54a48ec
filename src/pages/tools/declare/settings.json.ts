import type { APIRoute } from 'astro';
import { settingsText, type Settings } from '../../../components/DeclareForm/model/settings.ts';
import { getPortal } from '../../../site/portal.ts';

/** What the form page needs to know of the portal: form editions, departments, what is withheld. */
export const GET: APIRoute = async () => {
  const { corpus, site } = await getPortal();
  const settings: Settings = {
    taxonomies: [...corpus.taxonomies.values()],
    departments: [...corpus.departments.values()].map(({ code, name }) => ({ code, name })),
    withholds: { names: !site.publishNames, phones: !site.publishPhones },
  };
  return new Response(settingsText(settings), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
