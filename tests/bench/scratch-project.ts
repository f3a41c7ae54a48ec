import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeContent, type ContentPlan } from './content.ts';

/** What a project needs beside its content. */
const PARTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** The project's own code over generated content, in a folder of its own. */
export function scratchProject(root: string, folder: string, plan: ContentPlan): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of PARTS) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeContent(root, folder, plan);
}

/** The declaration's page and the page not found; all other pages, and what hooks write, are taken out. */
export function keepOnlyDeclarationPages(folder: string): void {
  const pages = join(folder, 'src', 'pages');
  const kept = ['[year]', '[department]', '[slug].astro'];
  const page = readFileSync(join(pages, ...kept), 'utf8');
  rmSync(pages, { recursive: true });
  mkdirSync(join(pages, ...kept.slice(0, -1)), { recursive: true });
  writeFileSync(join(pages, ...kept), page);
  const config = join(folder, 'astro.config.mjs');
  const text = readFileSync(config, 'utf8').replace(
    /integrations: \[.*?\],/su,
    'integrations: [],',
  );
  writeFileSync(config, text);
}
