import type { Detector, DisclosureKind, Find } from './find.ts';
import { foldText } from './folded-text.ts';

/**
 * A detector from a pattern on the folded text.
 * @param pattern global; its whole match is the find.
 * @param accepts further test on the match, for example a check digit.
 */
export function patternDetector(
  kind: DisclosureKind,
  pattern: RegExp,
  accepts: (match: string, folded: string, index: number) => boolean = () => true,
): Detector {
  return (text, { folded, printed } = foldText(text)) => {
    return [...folded.matchAll(pattern)]
      .filter((match) => accepts(match[0], folded, match.index))
      .map((match): Find => ({ kind, ...printed(match.index, match.index + match[0].length) }));
  };
}
