import { defineCollection } from 'astro:content';
import * as z from 'zod';
import { contentLoader } from './site/loader.ts';

const schema = z.object({});

export const collections = {
  declarations: defineCollection({ loader: contentLoader('content/declarations'), schema }),
  pages: defineCollection({ loader: contentLoader('content/pages'), schema }),
  departments: defineCollection({ loader: contentLoader('content/departments'), schema }),
  taxonomies: defineCollection({ loader: contentLoader('content/taxonomy'), schema }),
};
