import type { Draft, IndicatorDraft } from './draft.ts';

/** Shorter words may end a source by chance. */
const SHORTEST = 8;

/**
 * Parts two sources that run together in one cell: the row below has none, and the cell ends with
 * the words that the same indicator has as its source elsewhere in the file.
 */
export function partSources(drafts: readonly Draft[]): void {
  const known = knownSources(drafts);
  for (const draft of drafts) {
    for (const [index, row] of draft.indicators.entries()) {
      const above = draft.indicators[index - 1];
      if (above && row.source === '') part(draft, above, row, known.get(row.name) ?? []);
    }
  }
}

function knownSources(drafts: readonly Draft[]): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const { name, source } of drafts.flatMap(({ indicators }) => indicators)) {
    if (source.length < SHORTEST) continue;
    const sources = known.get(name) ?? new Set<string>();
    known.set(name, sources.add(source));
  }
  return known;
}

function part(
  draft: Draft,
  above: IndicatorDraft,
  row: IndicatorDraft,
  sources: Iterable<string>,
): void {
  for (const source of sources) {
    if (!above.source.endsWith(source) || above.source === source) continue;
    above.source = above.source.slice(0, -source.length);
    row.source = source;
    const words = `来源空白，文字并在上一行“${above.name}”的来源之末（同一文件里这一指标的来源都是这样写），现拆归本行`;
    draft.restorations.push({
      field: { 字段: '来源', 指标: row.name },
      printed: '',
      words,
      place: row.place,
    });
    return;
  }
}
