interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** A chapter and the entries below it. */
export interface Chapter {
  readonly heading: Heading;
  readonly entries: readonly Heading[];
}

/**
 * Second-level headings with the third-level ones under each, in the page's order. A term that is
 * called like its chapter is not listed twice: the chapter begins with it.
 */
export function chaptersOf(headings: readonly Heading[]): Chapter[] {
  const chapters: { heading: Heading; entries: Heading[] }[] = [];
  for (const heading of headings) {
    if (heading.depth === 2) chapters.push({ heading, entries: [] });
    const chapter = chapters.at(-1);
    if (heading.depth !== 3 || heading.text === chapter?.heading.text) continue;
    chapter?.entries.push(heading);
  }
  return chapters;
}
