import { patternDetector } from './detector.ts';
import type { Detector } from './find.ts';

// The look-behind keeps a long run of letters from being tried from each of its letters.
const PATTERN = /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}/g;
const OFFICIAL = /@(?:[a-z0-9-]+\.)*gov\.cn$/i;

/** 邮箱 outside the government's own domain (*.gov.cn). */
export const findPersonalMail: Detector = patternDetector(
  'personal-mail',
  PATTERN,
  (match) => !OFFICIAL.test(match),
);
