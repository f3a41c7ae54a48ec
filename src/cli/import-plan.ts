import type { Declaration } from '../domain/declaration.ts';
import { RULE_NAMES } from '../domain/rules/index.ts';
import type { FormFile } from '../import/grid.ts';
import { differencesOf, keepDecisions, type Difference } from '../import/merge.ts';
import { recogniseForms, type Recognition, type RecognisedForm } from '../import/recognise.ts';
import { slugOf } from '../import/slug.ts';
import { declarationText, type DeclarationText } from '../markdown/declaration-text.ts';
import { readDeclaration, type ReadingContext } from '../markdown/read-declaration.ts';
import { serializeDeclaration } from '../markdown/serialize.ts';
import { sourceFile } from '../markdown/source-file.ts';
import type { Content } from '../store/content.ts';
import { UserError } from './user-error.ts';

export interface PlanOptions {
  readonly department: string | undefined;
  readonly year: number | undefined;
  readonly edition: string | undefined;
  readonly slug: string | undefined;
  readonly replace: boolean;
}

/** What becomes of one form. */
export interface PlannedForm {
  readonly form: RecognisedForm;
  /** Below the project root. */
  readonly path: string;
  readonly outcome: 'new' | 'same' | 'replaced' | 'differs';
  readonly text: string;
  readonly differences: readonly Difference[];
  /** Decisions of people whose place no longer stands. */
  readonly dropped: readonly string[];
}

export interface PlannedFile {
  readonly file: FormFile;
  readonly recognition: Recognition;
  readonly forms: readonly PlannedForm[];
}

/** What an import would write; nothing is written yet. Remembers which paths are taken. */
export interface Planner {
  plan(file: FormFile): PlannedFile;
}

/** @throws UserError where a form's edition, department or year is not known, and what to do. */
export function planner(content: Content, options: PlanOptions): Planner {
  const editions = editionsOf(content, options.edition);
  const existing = new Map<string, Declaration>();
  const byId = new Map<string, Declaration>();
  const taken = new Map<string, Set<string>>();
  const folderOf = (year: number, department: string): Set<string> => {
    const key = `${String(year)}/${department}`;
    const slugs = taken.get(key) ?? new Set<string>();
    taken.set(key, slugs);
    return slugs;
  };
  for (const { draft } of content.sources.values()) {
    if (!draft) continue;
    existing.set(identity(draft), draft);
    byId.set(draft.id, draft);
    folderOf(draft.fiscalYear, draft.department).add(draft.slug);
  }
  const planned = new Set<string>();
  return {
    plan(file) {
      const recognition = recogniseForms(file, editions);
      requireForms(file, recognition);
      const forms = recognition.forms.map((form) => {
        const place = placeOf(file, form, content, options);
        const key = identity({ ...place, name: form.name });
        if (planned.has(key)) {
          throw new UserError(`《${form.name}》在这次导入的文件里出现了两次；每次只导入一份。`);
        }
        planned.add(key);
        const before = existing.get(key) ?? byId.get(recordedId(place, form));
        const slugs = folderOf(place.fiscalYear, place.department);
        const slug = before?.slug ?? newSlug(form, recognition, slugs, options);
        slugs.add(slug);
        return planForm(form, { ...place, slug }, before, content, options);
      });
      return { file, recognition, forms };
    },
  };
}

function identity(one: Pick<Declaration, 'fiscalYear' | 'department' | 'name'>): string {
  return `${String(one.fiscalYear)}/${one.department}/${one.name.normalize('NFKC').replace(/\s/gu, '')}`;
}

/** Where an exported form came from: also one whose 项目名称 was changed since. */
function recordedId(
  { fiscalYear, department }: { readonly fiscalYear: number; readonly department: string },
  { recorded }: RecognisedForm,
): string {
  return `${String(fiscalYear)}/${department}/${recorded?.slug ?? ''}`;
}

function editionsOf({ corpus }: Content, name: string | undefined) {
  const all = [...corpus.taxonomies.values()];
  if (name === undefined) return all;
  const chosen = corpus.taxonomies.get(name);
  if (chosen) return [chosen];
  throw new UserError(
    `没有“${name}”这个表式；已有：${all.map((one) => one.name).join('、')}。新表式先在 content/taxonomy/ 里加一个文件。`,
  );
}

function requireForms({ name }: FormFile, { forms, unplaced }: Recognition): void {
  if (forms.length > 0) return;
  const [first] = unplaced;
  const sample = first
    ? `它的第一处文字是“${first.text.slice(0, 40)}”（${first.place.words}）。`
    : '';
  throw new UserError(
    `在“${name}”里没有认出申报表：应有“项目名称”一栏。${sample}\n检查选对了文件没有；别的表式先在 content/taxonomy/ 里加一个文件。`,
  );
}

function placeOf(
  file: FormFile,
  form: RecognisedForm,
  { corpus }: Content,
  options: PlanOptions,
): { fiscalYear: number; department: string } {
  const year = options.year ?? Number(form.year ?? Number.NaN);
  if (!Number.isInteger(year)) {
    throw new UserError(
      `“${file.name}”里的《${form.name}》没有印预算年度；请加 --year，例如 --year 2020。`,
    );
  }
  const known = [...corpus.departments.values()];
  const list = known.map(({ code, name }) => `${code}（${name}）`).join('、');
  const code = options.department ?? form.recorded?.department ?? undefined;
  if (code !== undefined) {
    if (corpus.departments.has(code)) return { fiscalYear: year, department: code };
    throw new UserError(unknownDepartment(code, list));
  }
  const printed = `${form.department ?? ''} ${file.name}`;
  const found = known.filter(({ name }) => printed.includes(name));
  const [only] = found;
  if (only && found.length === 1) return { fiscalYear: year, department: only.code };
  throw new UserError(
    `不知道《${form.name}》是哪个部门的${form.department === null ? '' : `（表上印的是“${form.department}”）`}；请加 --department 部门代码。已有：${list}。${HOW_TO_ADD}`,
  );
}

const HOW_TO_ADD =
  '\n新部门先加一个 content/departments/部门代码.yaml，写上 名称、简称、说明 三行，代码用小写英文。';

function unknownDepartment(code: string, list: string): string {
  return `没有“${code}”这个部门。已有：${list}。${HOW_TO_ADD}`;
}

const SLUG = /^[a-z0-9][a-z0-9-]{0,62}$/;

function newSlug(
  form: RecognisedForm,
  { forms }: Recognition,
  taken: ReadonlySet<string>,
  options: PlanOptions,
): string {
  const slug = options.slug ?? form.recorded?.slug ?? undefined;
  if (slug === undefined) return slugOf(form.name, taken);
  if (!SLUG.test(slug)) {
    throw new UserError(`短名只用小写英文字母、数字和短横，例如 legal-aid，实为“${slug}”。`);
  }
  if (forms.length > 1) throw new UserError('--slug 只能用在只有一份新表的文件上。');
  if (taken.has(slug)) throw new UserError(`“${slug}”已被别的项目用了；换一个 --slug。`);
  return slug;
}

function planForm(
  form: RecognisedForm,
  key: { fiscalYear: number; department: string; slug: string },
  before: Declaration | undefined,
  content: Content,
  { replace }: PlanOptions,
): PlannedForm {
  const path = `content/declarations/${String(key.fiscalYear)}/${key.department}/${key.slug}.md`;
  const imported: DeclarationText = {
    ...form.text,
    frontMatter: { ...form.text.frontMatter, 预算年度: String(key.fiscalYear) },
  };
  const text = serializeDeclaration(imported);
  const base = { form, path, dropped: [], differences: [] };
  if (!before) return { ...base, outcome: 'new', text };
  const differences = differencesOf(declarationText(before), imported);
  if (differences.length === 0) return { ...base, outcome: 'same', text };
  if (!replace) return { ...base, outcome: 'differs', text, differences };
  const { draft } = readDeclaration(sourceFile(path, text), key, contextOf(content));
  if (!draft) return { ...base, outcome: 'replaced', text, differences };
  const merged = keepDecisions(imported, draft, before);
  return {
    ...base,
    outcome: 'replaced',
    differences,
    text: serializeDeclaration(merged.text),
    dropped: merged.dropped,
  };
}

function contextOf({ corpus }: Content): ReadingContext {
  return {
    taxonomies: corpus.taxonomies,
    editions: new Set(corpus.taxonomies.keys()),
    ruleNames: RULE_NAMES,
  };
}
