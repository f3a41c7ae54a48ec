import { describe, expect, it } from 'vitest';
import { auditCorpus } from '../../src/domain/audit.ts';
import { buildCorpus } from '../../src/domain/build-corpus.ts';
import { RULE_NAMES } from '../../src/domain/rules/index.ts';
import { recogniseForms, type Recognition } from '../../src/import/recognise.ts';
import type { DeclarationText } from '../../src/markdown/declaration-text.ts';
import { readDeclaration } from '../../src/markdown/read-declaration.ts';
import { serializeDeclaration } from '../../src/markdown/serialize.ts';
import { sourceFile } from '../../src/markdown/source-file.ts';
import { loadContent } from '../../src/store/content.ts';
import { PROJECT } from '../fixtures/content.ts';
import { DAMAGES } from './damage.ts';
import type { Rows } from './damage-places.ts';
import { NATIONAL_TEXT } from './national-form.ts';
import { SOURCE_TEXT, textFormFile } from './text-form-file.ts';

const { corpus } = loadContent(PROJECT);
const EDITIONS = [...corpus.taxonomies.values()];
const NOTES = ['整理', '待核', '来源文件', '表式'];

function formRows(text: string): Rows {
  return text.split('\n').map((line) => line.split('\t'));
}

/** Three forms of the source, of different make, and one of the national form. */
const FORMS: readonly (readonly [string, Rows])[] = [
  ...['legal-publicity', 'normative-documents-system', 'mediation'].map((slug) => {
    const { source } = corpus.declarations.find((one) => one.slug === slug)!;
    const lines = SOURCE_TEXT.split('\n').slice(
      (source?.firstLine ?? 1) - 1,
      source?.lastLine ?? 0,
    );
    return [slug, formRows(lines.join('\n'))] as const;
  }),
  ['national', formRows(NATIONAL_TEXT)],
];

function recognise(rows: Rows): Recognition {
  return recogniseForms(textFormFile(rows.map((row) => row.join('\t')).join('\n')), EDITIONS);
}

/** The words of a declaration, without what the import says about them. */
function words({ frontMatter, sections }: DeclarationText): string {
  const own = Object.entries(frontMatter).filter(([key]) => !NOTES.includes(key));
  return serializeDeclaration({ frontMatter: Object.fromEntries(own), sections });
}

/** All that a person would be told: restorations, doubts, cells without a place. */
function told({ forms, unplaced }: Recognition): string[] {
  const notes = forms.flatMap(({ restorations, doubts }) => [...restorations, ...doubts]);
  return [
    ...notes.map(({ field, words: said }) => `${JSON.stringify(field)} ${said}`),
    ...unplaced.map(({ text }) => text),
  ];
}

/** What `check` would say of the first form. */
function checked({ forms: [form] }: Recognition): string[] {
  if (!form) return ['no form'];
  const key = { fiscalYear: Number(form.year), department: 'justice', slug: 'damaged' };
  const file = sourceFile('damaged.md', serializeDeclaration(form.text));
  const context = {
    taxonomies: corpus.taxonomies,
    editions: new Set(corpus.taxonomies.keys()),
    ruleNames: RULE_NAMES,
  };
  const { declaration, diagnostics } = readDeclaration(file, key, context);
  if (!declaration) return diagnostics.map(({ message }) => message);
  const alone = buildCorpus([declaration], corpus.departments, corpus.taxonomies);
  const found = auditCorpus(alone).of(declaration.id);
  return found
    .filter(({ status, rule }) => status === 'failed' && rule.severity !== 'note')
    .map(({ message }) => message);
}

interface Outcome {
  trials: number;
  restored: number;
  reported: number;
  readonly silent: string[];
}

/** A form is damaged at no more places than this, spread over it. */
const MOST_PLACES = 6;

function spread(damaged: readonly Rows[]): readonly Rows[] {
  const step = Math.max(1, damaged.length / MOST_PLACES);
  const count = Math.min(damaged.length, MOST_PLACES);
  return Array.from({ length: count }, (_, index) => damaged[Math.floor(index * step)]!);
}

/** Whether anyone would be told more than of the sound form. */
function isToldOf(found: Recognition, known: ReadonlySet<string>): boolean {
  const isNew = (one: string): boolean => !known.has(one);
  return told(found).some(isNew) || checked(found).some(isNew);
}

/** Damages a form everywhere it can be and looks whether anyone is told of what comes out wrong. */
function tryDamage(kind: string): Outcome {
  const outcome: Outcome = { trials: 0, restored: 0, reported: 0, silent: [] };
  for (const [name, rows] of FORMS) {
    const sound = recognise(rows);
    const truth = sound.forms.map(({ text }) => words(text)).join('\n');
    const known = new Set([...told(sound), ...checked(sound)]);
    for (const damaged of spread(DAMAGES[kind]?.(rows) ?? [])) {
      const found = recognise(damaged);
      outcome.trials += 1;
      if (found.forms.map(({ text }) => words(text)).join('\n') === truth) outcome.restored += 1;
      else if (isToldOf(found, known)) outcome.reported += 1;
      else {
        const at = damaged.findIndex((row, index) => row.join() !== rows[index]?.join());
        outcome.silent.push(`${name} row ${String(at + 1)}: ${damaged[at]?.join('|') ?? ''}`);
      }
    }
  }
  return outcome;
}

const TOTAL = { trials: 0, restored: 0, reported: 0, silent: 0 };

describe('a damaged form', () => {
  it.each(Object.keys(DAMAGES))(
    'is restored or reported, never wrong in silence, where %s',
    (kind) => {
      const { trials, restored, reported, silent } = tryDamage(kind);
      TOTAL.trials += trials;
      TOTAL.restored += restored;
      TOTAL.reported += reported;
      TOTAL.silent += silent.length;
      expect(trials).toBeGreaterThan(0);
      expect(silent).toEqual([]);
    },
  );

  it('was tried with at least thirty kinds of damage', () => {
    expect(Object.keys(DAMAGES).length).toBeGreaterThanOrEqual(30);
    expect(TOTAL).toMatchObject({ silent: 0 });
    expect(TOTAL.restored + TOTAL.reported).toBe(TOTAL.trials);
  });
});
