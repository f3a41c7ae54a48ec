import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Declaration } from '../../src/domain/declaration.ts';
import { BASIC_FIELDS, GROUPS, SECTION_FIELDS, SECTION_IDS } from '../../src/domain/form.ts';
import { declarationText, type TextGroup } from '../../src/markdown/declaration-text.ts';
import { escapeMarkdown } from '../../src/markdown/escape.ts';

export type Peer = 'hugo' | 'eleventy';

/** Their templates, and our page with the same fields. */
const PEERS = fileURLToPath(new URL('./peers/', import.meta.url));

/** The same fields for another generator, in the form it reads fastest: front matter in JSON. */
export function writePeer(peer: Peer, folder: string, declarations: Iterable<Declaration>): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(PEERS, peer), folder, { recursive: true });
  for (const declaration of declarations) {
    const file = join(folder, 'content', `${declaration.id}.md`);
    mkdirSync(dirname(file), { recursive: true });
    const front = JSON.stringify(frontMatter(declaration, peer), null, 1);
    const head = peer === 'hugo' ? front : `---json\n${front}\n---`;
    writeFileSync(file, `${head}\n\n${body(declaration)}`);
  }
}

const DECLARATION_PAGE = join('[year]', '[department]', '[slug].astro');

/** Puts the page with the same fields in the place of all pages of a project. */
export function showOnlyFields(project: string): void {
  const page = join(project, 'src', 'pages', DECLARATION_PAGE);
  rmSync(join(project, 'src', 'pages'), { recursive: true });
  mkdirSync(dirname(page), { recursive: true });
  // Where it is kept it is checked like any other; there it is further from src/.
  const text = readFileSync(join(PEERS, 'own', DECLARATION_PAGE), 'utf8');
  writeFileSync(page, text.replaceAll('../../../../../../src/', '../../../'));
}

function frontMatter(declaration: Declaration, peer: Peer): Record<string, unknown> {
  const { frontMatter: text } = declarationText(declaration);
  return {
    title: declaration.name,
    ...(peer === 'eleventy' && { layout: 'page.njk' }),
    basic: Object.values(BASIC_FIELDS).map(({ label }) => ({ label, value: text[label] })),
    indicators: declaration.indicators.map(({ level1, level2, name, target, source }) => {
      return { level1, level2, name, target: target.printed, source: source ?? '' };
    }),
    funding: labelled(text[GROUPS.funding.label] as TextGroup),
    costs: declaration.costItems.map(({ name, amount, purpose }) => {
      return { name, amount: amount.printed, purpose: purpose ?? '' };
    }),
    previous: labelled(text[GROUPS.previousYear.label] as TextGroup),
  };
}

function labelled(group: TextGroup): { label: string; value: unknown }[] {
  return Object.entries(group).map(([label, value]) => ({ label, value }));
}

function body({ sections }: Declaration): string {
  return SECTION_IDS.map((id) => {
    const blocks = sections[id].map((block) =>
      block.kind === 'paragraph'
        ? escapeMarkdown(block.text)
        : block.items.map((item) => `${item.marker} ${escapeMarkdown(item.text)}`).join('\n'),
    );
    return [`## ${SECTION_FIELDS[id].label}`, ...blocks].join('\n\n');
  }).join('\n\n');
}
