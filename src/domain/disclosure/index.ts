import { samePlace } from '../acknowledgement.ts';
import type { Declaration, FieldRef, Review } from '../declaration.ts';
import type { Passage } from '../passage.ts';
import { findBankCards } from './bank-card.ts';
import type { Detector, DisclosureKind, Find } from './find.ts';
import { foldText } from './folded-text.ts';
import { findIdCards } from './id-card.ts';
import { findMobiles } from './mobile.ts';
import { findPersonalMail } from './personal-mail.ts';
import { findSecrecyMarks } from './secrecy.ts';
import { publishedTexts, publishedWords } from './texts.ts';

export type { DisclosureKind } from './find.ts';

/** Text the gate stops, at its place in a declaration. */
export interface Disclosure extends Find {
  readonly field: FieldRef;
  readonly anchor: string;
  /** `应为 X，实为 Y`. */
  readonly message: string;
  readonly hint: string;
}

/** In order of certainty: of two finds over the same characters the first kind stands. */
const DETECTORS: readonly Detector[] = [
  findIdCards,
  findBankCards,
  findMobiles,
  findPersonalMail,
  findSecrecyMarks,
];

/** Nothing is found without one of these in the folded text; nearly all texts are done after this one look. */
const POSSIBLE = /[@密]|内部[资文材]|[予宜]公开|外传|\d(?:[ -]?\d){10}/;

/** The same of a text as it is printed: also what is not surely its own folded form, or harmless in it. */
const POSSIBLE_PRINTED = new RegExp(
  `${POSSIBLE.source}|[^\\n -~·×‘’“”≤≥\\u3001-\\u3017\\u4e00-\\u9fff！（），：；？]`,
);

const NAMES: Readonly<Record<DisclosureKind, string>> = {
  'id-card': '像是身份证号',
  mobile: '像是手机号码',
  'bank-card': '像是银行卡号',
  'personal-mail': '像是个人邮箱',
  secrecy: '涉及保密的字样',
};

const HINT =
  '请负责公开的人决定：可以公开的，在“公开审查”里写明字段、原文、决定、理由、经办、职务、日期；不可以公开的，从文件里删去。';
const REFUSED =
  '公开审查已决定“不公开”：把这段文字从文件里删去（仓库历史里也要清除），再删去这条审查。';

/** Everything in a declaration that needs a person's decision before it is published. */
export function findDisclosures(declaration: Declaration): readonly Disclosure[] {
  return passagesOf(declaration).flatMap((passage) =>
    findsIn(passage.text).map((find) => describe(find, passage)),
  );
}

/**
 * What still stops the build: every find without a 公开审查 that decides 公开 for the same field and
 * the same characters. A decision 不公开 keeps it open and says what to do.
 */
export function openDisclosures(declaration: Declaration): readonly Disclosure[] {
  const { reviews } = declaration;
  return passagesOf(declaration).flatMap((passage) =>
    findsIn(passage.text).flatMap((find) => {
      const decisions = reviews.filter((review) => speaksOf(review, passage, find));
      if (decisions.some(({ decision }) => decision === '不公开')) {
        return [{ ...describe(find, passage), hint: REFUSED }];
      }
      return decisions.length > 0 ? [] : [describe(find, passage)];
    }),
  );
}

/** Where something may be found: of nearly all declarations nowhere. */
function passagesOf(declaration: Declaration): readonly Passage[] {
  return isHarmless(publishedWords(declaration)) ? [] : publishedTexts(declaration);
}

function isHarmless(text: string): boolean {
  return !POSSIBLE_PRINTED.test(text) || !POSSIBLE.test(text.normalize('NFKC'));
}

/** All finds in one text, in the order they stand. */
export function findsIn(text: string): readonly Find[] {
  if (isHarmless(text)) return [];
  const folded = foldText(text);
  const kept: Find[] = [];
  for (const detect of DETECTORS) {
    for (const find of detect(text, folded)) {
      if (!kept.some((other) => overlap(other, find))) kept.push(find);
    }
  }
  return kept.sort((a, b) => a.offset - b.offset);
}

function describe(find: Find, { field, anchor }: Passage): Disclosure {
  const row = field.indicator ?? field.costItem;
  const place = row === undefined ? field.label : `${field.label}（${row}）`;
  const message = `${place}应为可以公开的文字，实为“${find.text}”，${NAMES[find.kind]}`;
  return { ...find, field, anchor, message, hint: HINT };
}

/** The same field, and its 原文 covers the very characters found. */
function speaksOf(review: Review, { field, text }: Passage, find: Find): boolean {
  const { printed } = review;
  if (printed === '' || !samePlace(review, field)) return false;
  for (let at = text.indexOf(printed); at >= 0; at = text.indexOf(printed, at + 1)) {
    if (at <= find.offset && find.offset + find.text.length <= at + printed.length) return true;
  }
  return false;
}

function overlap(a: Find, b: Find): boolean {
  return a.offset < b.offset + b.text.length && b.offset < a.offset + a.text.length;
}
