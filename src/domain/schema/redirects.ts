import * as z from 'zod';
import type { Redirect } from '../redirects.ts';
import { pattern, text } from './scalars.ts';

const PART = '[a-z0-9][a-z0-9-]{0,62}';

/** content/redirects.yaml */
export const redirectsSchema = z.strictObject({
  转址: z
    .array(
      z.strictObject({
        旧址: pattern(new RegExp(`^\\d{4}/${PART}/${PART}$`), 'bad-old-address').meta({
          description: '曾经公开过、现在没有了的网址：年份/部门代码/英文短名。',
        }),
        新址: pattern(new RegExp(`^\\d{4}(?:/${PART}){0,2}$`), 'bad-new-address').meta({
          description: '现在的网址；申报表撤下的，写它的部门页，如 2020/justice。',
        }),
        说明: text.optional().meta({ description: '为什么移动或撤下，读者会看到；可以不写。' }),
      }),
    )
    .min(1)
    .meta({ description: '旧网址和它转到的新网址，一行一个。' }),
});

export function buildRedirects(data: z.output<typeof redirectsSchema>): Redirect[] {
  return data.转址.map(({ 旧址, 新址, 说明 }) => ({ from: 旧址, to: 新址, note: 说明 ?? null }));
}
