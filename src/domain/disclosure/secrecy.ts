import { patternDetector } from './detector.ts';
import type { Detector } from './find.ts';

/** Blanks are often put between the two characters of a mark. 计算机密码 holds 机密 by accident. */
const MARKS =
  /涉\s*密(?!切)|绝\s*密|机\s*密(?![码钥集度封])|秘\s*密|保\s*密|密\s*级|内部(?:资料|文件|材料)|[不免]予公开|不宜公开|不得外传|禁止外传/g;
const TITLE = /《[^《》]*》/g;
/** 《中华人民共和国保守国家秘密法》 names a law; 《关于涉密工作的通知》 may itself be secret. */
const LAW = /(?:法|条例|法实施条例|实施细则)(?:\([^()]*\))?》$/;

/** 涉密、秘密、机密、绝密 and the like: needs a person's decision, except within the title of a law. */
export const findSecrecyMarks: Detector = patternDetector(
  'secrecy',
  MARKS,
  (_match, folded, index) => !isWithinLaw(folded, index),
);

function isWithinLaw(folded: string, index: number): boolean {
  return [...folded.matchAll(TITLE)].some(
    (title) => title.index < index && index < title.index + title[0].length && LAW.test(title[0]),
  );
}
