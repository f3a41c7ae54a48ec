import type { APIRoute } from 'astro';
import {
  isOffered,
  settingsText,
  type Settings,
} from '../../../components/DeclareForm/model/settings.ts';
import { getPortal } from '../../../site/portal.ts';

/** What the form page needs to know of the portal: form editions, departments, what is withheld. */
export const GET: APIRoute = async () => {
  const { corpus, site } = await getPortal();
  const editions = [...corpus.taxonomies.values()];
  const settings: Settings = {
    taxonomies: editions.filter(isOffered),
    otherEditions: editions.filter((edition) => !isOffered(edition)).map(({ name }) => name),
    departments: [...corpus.departments.values()].map(({ code, name }) => ({ code, name })),
    withholds: { names: !site.publishNames, phones: !site.publishPhones },
  };
  return new Response(settingsText(settings), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
