/** A figure named in running prose, right after a name: `控制在1.5%以下`. */
export interface ProseFigure {
  readonly digits: string;
  readonly unit: string;
  readonly bound: '≥' | '≤' | null;
  /** Where the clause it stands in begins and ends. */
  readonly from: number;
  readonly to: number;
}

const CLAUSE_END = /[，。；！？,;!?\n]/u;
const SENTENCE_END = /[。；！？;!?\n]/u;
/** What may stand between a name and its figure without changing what the figure is about. */
const CONNECTIVES = [
  '要求|必须|应当|应|要|须|需|力争|争取|努力|全部|全面|平均|人均|每年|均|都|也|能|可',
  '控制在|控降在|保持在|稳定在|维持在|提高到|提升到|提高至|提升至|降低到|降到|降至|达到了|达到|达|为|是|在|不',
  '不低于|不少于|不高于|不超过|低于|高于|超过|至少|大于|小于|等于|[≥≤=><]',
].join('|');
/** 衔接率、帮教率、安置率达到100%: one figure for several names. */
const PEERS = String.raw`(?:[、和与及][\p{Script=Han}A-Za-z]{1,16}?[率度数])*`;
const FIGURE = new RegExp(
  String.raw`^${PEERS}(?<words>(?:${CONNECTIVES}|\s|[:：])*)(?<digits>\d+(?:\.\d+)?)\s*(?<unit>[%％‰]|\p{Script=Han}{0,6})`,
  'u',
);
const RANGE = /^\s*(?:[%‰]|\p{Script=Han}{0,3}?)\s*[-~～—–至到]\s*\d/u;
const UPPER_WORDS = /不超过|不高于|低于|小于|[≤<]/u;
const NOT_LOWER_WORDS = /不低于|不少于|至少|高于|超过|大于|[≥>]/u;

/**
 * The figure that follows a name ending at `end`, within the same clause.
 * @returns null where anything but known connecting words stands between, or a range follows.
 */
export function figureAfter(text: string, start: number, end: number): ProseFigure | null {
  const rest = upTo(text.slice(end), CLAUSE_END);
  const match = FIGURE.exec(rest);
  if (!match?.groups) return null;
  const { words = '', digits = '', unit: following = '' } = match.groups;
  if (RANGE.test(rest.slice(match[0].length - following.length))) return null;
  const unit = following
    .replace(/(?:及|或)?(?:以上|以下|以内|之内|左右).*$/u, '')
    .replace('％', '%');
  const after = rest.slice(match[0].length - following.length + unit.length);
  const from = start - clauseStart(text, start).length;
  return { digits, unit, bound: boundOf(words, after), from, to: end + rest.length };
}

/** What stands before a place in its clause. */
export function clauseStart(text: string, place: number): string {
  return afterLast(text.slice(0, place), CLAUSE_END);
}

/** What stands before a place in its sentence, so that `6月底，…` is seen as well. */
export function sentenceStart(text: string, place: number): string {
  return afterLast(text.slice(0, place), SENTENCE_END);
}

function boundOf(words: string, after: string): '≥' | '≤' | null {
  if (/^(?:及|或)?(?:以下|以内|之内)/u.test(after)) return '≤';
  if (/^(?:及|或)?以上/u.test(after)) return '≥';
  if (NOT_LOWER_WORDS.test(words) && !/不(?:高于|超过|大于)/u.test(words)) return '≥';
  return UPPER_WORDS.test(words) && !/不(?:低于|小于)/u.test(words) ? '≤' : null;
}

function upTo(text: string, end: RegExp): string {
  const index = text.search(end);
  return index < 0 ? text : text.slice(0, index);
}

function afterLast(text: string, end: RegExp): string {
  return text.split(end).at(-1) ?? '';
}
