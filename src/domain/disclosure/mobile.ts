import { patternDetector } from './detector.ts';
import type { Detector } from './find.ts';

const PATTERN = /(?<![\d.])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\d.]?\d)/g;

/** 手机号码, also written `138-1234-5678`. Office phones (eight digits, with or without 0510) pass. */
export const findMobiles: Detector = patternDetector('mobile', PATTERN);
