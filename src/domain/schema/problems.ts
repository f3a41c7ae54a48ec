import type * as z from 'zod';
import { expectationOf } from './expectations.ts';
import { knownKeys } from './known-keys.ts';
import { nearest } from './nearest.ts';
import { quote, valueAt, type Problem } from './problem.ts';

type Path = (string | number)[];

/**
 * Puts what zod found into the words of the form.
 * @param error what the schema reports; every issue becomes one problem, unknown keys one each.
 * @param input the data that was parsed, for what stands there.
 * @param schema the schema that parsed it, for the keys it knows.
 */
export function problemsOf(error: z.ZodError, input: unknown, schema: z.ZodType): Problem[] {
  const problems = error.issues.flatMap((issue) => problemOf(issue, input, schema));
  return withoutMisspelt(problems);
}

/** A key that is there in another spelling is one mistake, not an unknown key and a missing one. */
function withoutMisspelt(problems: readonly FoundProblem[]): Problem[] {
  const spelt = new Set(problems.flatMap(({ means }) => (means === undefined ? [] : [means])));
  return problems.filter(
    ({ code, path }) => code !== 'missing-key' || !spelt.has(JSON.stringify(path)),
  );
}

interface FoundProblem extends Problem {
  /** Path, as JSON, of the key that an unknown key most probably means. */
  readonly means?: string;
}

function problemOf(issue: z.core.$ZodIssue, input: unknown, schema: z.ZodType): FoundProblem[] {
  const path = issue.path as Path;
  const value = valueAt(input, path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(schema, path);
      const absent = known.filter((key) => !hasKey(value, key));
      return issue.keys.map((key) => unknownKey(path, key, known, absent));
    }
    case 'custom':
      return [custom(path, value, issue.params ?? {})];
    case 'invalid_union':
      return [unionProblem(issue, path, input)];
    case 'too_small':
      // zod also counts the characters of a text that stands where a list should.
      return Array.isArray(value) ? [wrong('empty-list', path, value, '至少写一行')] : [];
    case 'invalid_type':
      return [
        value === undefined
          ? missingKey(path, input, schema, issue.expected)
          : wrongKind(path, value, issue.expected),
      ];
    default:
      return [wrong('wrong-kind', path, value)];
  }
}

function unionProblem(issue: z.core.$ZodIssueInvalidUnion, path: Path, input: unknown): Problem {
  const deepest = issue.errors
    .flat()
    .filter((inner) => inner.code === 'custom')
    .sort((a, b) => b.path.length - a.path.length)[0];
  if (!deepest) return wrong('wrong-kind', path, valueAt(input, path));
  const innerPath = [...path, ...(deepest.path as Path)];
  return custom(innerPath, valueAt(input, innerPath), deepest.params ?? {});
}

/** Points at the key that should stand before the missing one, or at the group it is missing from. */
function missingKey(path: Path, input: unknown, schema: z.ZodType, kind: string): Problem {
  const key = String(path.at(-1));
  const group = path.slice(0, -1);
  const known = knownKeys(schema, group);
  const present = valueAt(input, group);
  const before = known.slice(0, known.indexOf(key)).findLast((other) => hasKey(present, other));
  const { expected, example } = expectationOf(path, kind);
  return {
    code: 'missing-key',
    path,
    at: before === undefined ? group : [...group, before],
    atKey: true,
    message: `应有“${key}”这一栏，实为没有`,
    hint: `补上一行，写${expected}，例如 ${key}: ${example}。表上空白的栏也要写出来，冒号后留空。`,
  };
}

function wrongKind(path: Path, value: unknown, kind: string): Problem {
  return wrong('wrong-kind', path, value, expectationOf(path, kind).expected, kind);
}

function unknownKey(
  path: Path,
  key: string,
  known: readonly string[],
  absent: readonly string[],
): FoundProblem {
  const missing = nearest(key, absent);
  const suggestion = missing ?? nearest(key, known);
  return {
    code: 'unknown-key',
    path: [...path, key],
    atKey: true,
    message: `应为这一组里有的栏目，实为“${key}”`,
    hint: suggestion
      ? `是不是“${suggestion}”？请改成表上的字。`
      : `这一组可以写：${known.join('、')}。`,
    ...(missing === null ? {} : { means: JSON.stringify([...path, missing]) }),
  };
}

function wrong(
  code: string,
  path: Path,
  value: unknown,
  expected = expectationOf(path).expected,
  kind?: string,
): Problem {
  const { example } = expectationOf(path, kind);
  return {
    code,
    path,
    message: `应为${expected}，实为${quote(value)}`,
    hint: `照表改正，例如 ${example}。`,
  };
}

/** Words for the faults that `scalars.ts` names. */
const FAULTS: Readonly<Record<string, { expected?: string; hint: string }>> = {
  blank: { hint: '这一栏不能空白：照表填写；表上也空白时，请先与填报单位核实。' },
  'outer-blank': { expected: '前后没有空格的文字', hint: '删去引号内开头或结尾的空格。' },
  'bad-amount': {
    hint: '只写数字和小数点，不写“万元”、逗号、空格或全角数字，整数不超过十二位，例如 148.00。',
  },
  'negative-amount': { expected: '不小于 0 的金额', hint: '核对正负号；金额不能是负数。' },
  'bad-percentage': { hint: '只写数字，不写 %，例如 99.80。' },
  'bad-date': {
    expected: '真实存在的日期“年-月-日”',
    hint: '写成四位年、两位月、两位日，并核对这一天是否存在，例如 2020-02-29。',
  },
  'bad-phone': { hint: '只写办公电话的数字，区号后可加一个短横，例如 0510-86800000。' },
  'bad-year': { hint: '写四位年份，例如 2020。' },
  'bad-hash': { hint: '用 sha256sum 计算来源文件的摘要，照抄 64 位。' },
  'bad-lines': { hint: '写“起始行-结束行”，例如 6-104。' },
  'bad-url': {
    expected: '以 https:// 开头、末尾不带 / 的网址',
    hint: '只写到域名为止，例如 https://www.example.gov.cn；子目录写在“基础路径”里。',
  },
  'bad-base': {
    expected: '以 / 开头和结尾的路径',
    hint: '网站在根目录就写 /，在子目录就写 /yjsgk/ 这样的路径，只用小写字母、数字和短横。',
  },
  'bad-address': {
    expected: '“年份/部门代码/英文短名”，或部门页“年份/部门代码”、年度页“年份”',
    hint: '写申报表的文件路径去掉 content/declarations/ 和 .md，例如 2020/justice/mediation，前后不带 /。',
  },
  'repeated-name': {
    expected: '不重复的名称',
    hint: '同一级里每个名称只写一次：改正名称，或删去其中一处。',
  },
  'note-repeats': {
    expected: '为什么可疑',
    hint: '“说明”不是再抄一遍原文：用平实的话写出哪里可疑。',
  },
  'unresolved-doubt': {
    hint: '对照来源文件核对这一栏，该改的改正，然后删去这一条“待核”。',
  },
  'absent-field': {
    expected: '空白（这一版表没有这一栏）',
    hint: '删去冒号后的内容，只留栏目名；确有这一栏的，核对“表式”写得对不对。',
  },
  'bad-columns': { expected: '1 到 99 的整数', hint: '只写数字，例如 16。' },
  'bad-span': {
    expected: '“栏目名占几列+填写占几列”，或填在下方时的一个数',
    hint: '例如 1+7；数的是“列宽”里的列。',
  },
  'bad-year-line': {
    expected: '年份位置空一格的一行字',
    hint: '照表上的字写，四位年份换成一个空格，例如 ( 年)。',
  },
  'bad-layout': { hint: '对照 content/taxonomy/ 里已有的表式和空白表改正。' },
  'bad-option': {
    hint: '从列出的选项里选一个照抄；确有新选项时，先在 content/taxonomy/ 的表式文件里加上。',
  },
};

function custom(path: Path, value: unknown, params: Record<string, unknown>): Problem {
  const code = String(params['code']);
  const fault = FAULTS[code];
  const expectation = expectationOf(path);
  const expected =
    (params['expected'] as string | undefined) ?? fault?.expected ?? expectation.expected;
  return {
    code,
    path,
    message: `应为${expected}，实为${quote(value)}`,
    hint: fault?.hint ?? `照表改正，例如 ${expectation.example}。`,
  };
}

function hasKey(group: unknown, key: string): boolean {
  return typeof group === 'object' && group !== null && Object.hasOwn(group, key);
}
