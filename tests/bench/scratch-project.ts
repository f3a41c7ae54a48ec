import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { writeContent, type ContentPlan } from './content.ts';

/** What a project needs beside its content. */
const PARTS = [
  'src',
  'public',
  'tests/bench',
  'astro.config.mjs',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
];

/** The project's own code over generated content, in a folder of its own. */
export function scratchProject(root: string, folder: string, plan: ContentPlan): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of PARTS) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeContent(root, folder, plan);
}
