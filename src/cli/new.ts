import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { BASIC_FIELDS, GROUPS } from '../domain/form.ts';
import { nearest } from '../domain/schema/nearest.ts';
import type { Taxonomy } from '../domain/taxonomy.ts';
import { serializeDeclaration } from '../markdown/serialize.ts';
import { skeleton } from '../markdown/skeleton.ts';
import { loadContent, type Content } from '../store/content.ts';
import type { Effects } from './effects.ts';
import { refreshEditor } from './schema.ts';
import { UserError } from './user-error.ts';

export interface NewOptions {
  readonly year?: string | undefined;
  readonly department?: string | undefined;
  readonly name?: string | undefined;
  readonly slug?: string | undefined;
  readonly edition?: string | undefined;
}

/** Asks one question; null where nobody is there to answer. */
export type Ask = ((question: string) => Promise<string>) | null;

/** Asks on the terminal this process runs in, if it does. */
export const askOnTerminal: Ask = process.stdin.isTTY
  ? async (question) => {
      const terminal = createInterface({ input: process.stdin, output: process.stderr });
      try {
        return await terminal.question(question);
      } finally {
        terminal.close();
      }
    }
  : null;

/**
 * Writes a declaration with every field of the form and nothing filled in, and says what to do next.
 * @returns exit code 0
 * @throws UserError where an answer cannot be used, or the file is there already.
 */
export async function create(options: NewOptions, effects: Effects, ask: Ask): Promise<number> {
  const content = loadContent(effects.root);
  const answers = await answersTo(questionsAbout(content), options, ask);
  const edition = content.corpus.taxonomies.get(answers.edition);
  if (!edition) throw new UserError(`表式 ${answers.edition} 读不出来：先运行 npm run check。`);
  const file = `content/declarations/${answers.year}/${answers.department}/${answers.slug}.md`;
  writeNew(
    path.join(effects.root, file),
    file,
    serializeDeclaration(skeleton(edition, answers.year, answers.name)),
  );
  refreshEditor(effects.root, loadContent(effects.root));
  effects.stdout.write(`${file}\n`);
  effects.stderr.write(guide(file, edition));
  return 0;
}

interface Question {
  readonly option: keyof NewOptions;
  readonly words: string;
  /** Taken without asking. */
  readonly only?: string | undefined;
  /** Why an answer cannot be used; null where it can. */
  readonly refuse: (answer: string) => string | null;
}

function questionsAbout({ corpus }: Content): readonly Question[] {
  const departments = [...corpus.departments.keys()];
  const editions = [...corpus.taxonomies.keys()];
  return [
    {
      option: 'year',
      words: '预算年度（如 2026）',
      refuse: (answer) => (/^\d{4}$/.test(answer) ? null : '应为四位年份'),
    },
    {
      option: 'department',
      words: `部门代码（${departments.join('、')}）`,
      refuse: (answer) => oneOf(answer, departments, 'content/departments/ 里已有的部门代码'),
    },
    {
      option: 'edition',
      words: `表式（${editions.join('、')}）`,
      only: editions.length === 1 ? editions[0] : undefined,
      refuse: (answer) => oneOf(answer, editions, 'content/taxonomy/ 里已有的表式'),
    },
    {
      option: 'name',
      words: BASIC_FIELDS.name.label,
      refuse: (answer) => (answer === '' ? '不能空白' : null),
    },
    {
      option: 'slug',
      words: '文件名（小写英文、数字和短横，如 legal-aid）',
      refuse: (answer) =>
        /^[a-z0-9][a-z0-9-]{0,62}$/.test(answer) ? null : '只能用小写英文、数字和短横',
    },
  ];
}

function oneOf(answer: string, known: readonly string[], what: string): string | null {
  if (known.includes(answer)) return null;
  const guess = nearest(answer, known);
  return `应为${what}${guess === null ? '' : `，是不是“${guess}”？`}`;
}

type Answers = Record<keyof NewOptions, string>;

async function answersTo(
  questions: readonly Question[],
  options: NewOptions,
  ask: Ask,
): Promise<Answers> {
  const missing = questions.filter((own) => (options[own.option] ?? own.only) === undefined);
  if (!ask && missing.length > 0) {
    const words = missing.map(({ option, words: what }) => `--${option}  ${what}`);
    throw new UserError(`还要写明：\n  ${words.join('\n  ')}`);
  }
  const answers: Partial<Answers> = {};
  for (const question of questions) {
    answers[question.option] = await answerTo(question, options[question.option], ask);
  }
  return answers as Answers;
}

/** What was given on the command line is used or refused; what is typed may be typed again. */
async function answerTo(
  { option, words, only, refuse }: Question,
  given: string | undefined,
  ask: Ask,
): Promise<string> {
  const chosen = given ?? only;
  if (chosen !== undefined || !ask) {
    const answer = (chosen ?? '').trim();
    const reason = refuse(answer);
    if (reason !== null) throw new UserError(`--${option} ${reason}，实为“${answer}”。`);
    return answer;
  }
  for (let hint = ''; ;) {
    const answer = (await ask(`${hint}${words}：`)).trim();
    const reason = refuse(answer);
    if (reason === null) return answer;
    hint = `${reason}，实为“${answer}”。\n`;
  }
}

function writeNew(place: string, file: string, text: string): void {
  mkdirSync(path.dirname(place), { recursive: true });
  try {
    writeFileSync(place, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new UserError(`${file} 已经有了，没有改动它：换一个 --slug，或直接编辑它。`);
  }
}

/** What belongs where, in the form's order; every single field is explained by the check. */
function guide(file: string, { options, procurement, layout }: Taxonomy): string {
  const { absent, extra, interim } = layout;
  const offered = Object.entries({
    ...options,
    [BASIC_FIELDS.procurement.label]: Object.keys(procurement),
  }).filter(([label, values]) => !absent.has(label) && values.length > 0);
  const costs = '项目概算一件事一组“明细、金额、用途”。';
  const others = `“其他栏目”是这一版表特有的：${extra.map(({ label }) => label).join('、')}。`;
  const sides = '“中期指标”写整个项目期的指标，写法与绩效指标相同；没有就整组删去。';
  const steps = [
    '用编辑器打开它，从上到下照表填写：冒号后空一格，写表上的字；表上空白的栏和没有的栏都留空。',
    '绩效指标每个二级目标有一行空的：多的照样子添，用不到的二级目标整组删去。',
    ...(absent.has(GROUPS.costItems.label) ? [] : [costs]),
    ...(extra.length > 0 ? [others] : []),
    ...(interim ? [sides] : []),
    '详细信息写在“## ”标题下面，一段一行，段间空一行；表上没有的标题下面不写。',
    `运行 npm run check -- ${file}，还缺什么、错在哪里，会逐行说明。`,
  ];
  const notes = [
    ...offered.map(([label, values]) => `     ${label}：写 ${values.join('、')} 之一。`),
    '     金额单位是万元，只写数字；日期写成 2026-01-01。',
  ];
  const [first = '', ...rest] = steps.map((step, index) => `  ${String(index + 1)}. ${step}`);
  return [`新建了 ${file}。接下来：`, first, ...notes, ...rest, ''].join('\n');
}
