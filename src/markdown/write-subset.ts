/** What YAML's writer quotes: the value would be read as something else, or not to its end. */
const NEEDS_QUOTES = /^[ ,[\]{}#&*!|>'"%@`]|^[?-](?: |$)|: | #|[ :]$/;
const UNUSUAL = /[\p{Cc}\p{Cf}\u2028\u2029']/u;
const NAME = /^[\p{Script=Han}A-Za-z0-9]+$/u;

/**
 * Writes groups, lists of groups and values of usual characters, which is nearly all there is in a
 * declaration, as YAML's own writer does.
 * @returns null where anything else stands: that writer decides then.
 */
export function writeSubset(group: Readonly<Record<string, unknown>>): string | null {
  const lines: string[] = [];
  return writeGroup(group, '', '', lines) ? `${lines.join('\n')}\n` : null;
}

/** @param first what stands before the first key: of an item, its dash. */
function writeGroup(group: object, first: string, indent: string, lines: string[]): boolean {
  const entries = Object.entries(group);
  let lead = first;
  for (const [key, value] of entries) {
    if (!NAME.test(key) || !writePair(`${lead}${key}:`, value, indent, lines)) return false;
    lead = indent;
  }
  return entries.length > 0;
}

function writePair(key: string, value: unknown, indent: string, lines: string[]): boolean {
  if (value === null) return lines.push(key) > 0;
  if (typeof value === 'string') {
    const written = scalar(value);
    return written !== null && lines.push(`${key} ${written}`) > 0;
  }
  if (Array.isArray(value)) return writeList(key, value, indent, lines);
  lines.push(key);
  return typeof value === 'object' && writeGroup(value, `${indent}  `, `${indent}  `, lines);
}

function writeList(
  key: string,
  list: readonly unknown[],
  indent: string,
  lines: string[],
): boolean {
  if (list.length === 0) return false;
  if (key.endsWith('规则:')) {
    const names = list.filter((name) => typeof name === 'string' && NAME.test(name));
    return names.length === list.length && lines.push(`${key} [${names.join(', ')}]`) > 0;
  }
  lines.push(key);
  return list.every(
    (item) =>
      typeof item === 'object' &&
      item !== null &&
      !Array.isArray(item) &&
      writeGroup(item, `${indent}  - `, `${indent}    `, lines),
  );
}

function scalar(value: string): string | null {
  if (value === '' || UNUSUAL.test(value)) return null;
  return NEEDS_QUOTES.test(value) ? `'${value}'` : value;
}
