import type { APIRoute } from 'astro';
import type { Taxonomy } from '../../domain/taxonomy.ts';
import { FORM_MEDIA_TYPES, formTemplate, type FormFormat } from '../../export/form/index.ts';
import { getPortal } from '../../site/portal.ts';
import { templateFiles } from './_templates.ts';

interface Props {
  readonly edition: Taxonomy;
  readonly format: FormFormat;
}

export async function getStaticPaths(): Promise<{ params: { file: string }; props: Props }[]> {
  const { corpus } = await getPortal();
  return templateFiles(corpus).map(({ name, ...props }) => ({ params: { file: name }, props }));
}

export const GET: APIRoute<Props> = ({ props: { edition, format } }) =>
  new Response(new Uint8Array(formTemplate(edition, format)), {
    headers: { 'Content-Type': FORM_MEDIA_TYPES[format] },
  });
