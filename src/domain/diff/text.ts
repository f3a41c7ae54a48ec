/** A piece of two texts laid over each other. */
export interface TextPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A Han character, a word, a number with its sign, blanks, or any other character. */
const TOKEN = /\p{Script=Han}|[A-Za-z]+|\d+(?:[.,]\d+)*[%％‰]?|\s+|./gsu;
/** Beyond so many edits two texts have nothing to do with each other. */
const MOST_EDITS = 600;
/** What stays the same between two edits is not worth keeping apart when it is so short. */
const SHORT = 1;

/**
 * What was taken out of a text and what was put in, character by character; numbers and words stay
 * whole. Written here and not taken from Intl.Segmenter, whose dictionary changes with Node's version
 * and would change what is published.
 */
export function textDiff(before: string, after: string): readonly TextPart[] {
  const a = before.match(TOKEN) ?? [];
  const b = after.match(TOKEN) ?? [];
  const start = commonStart(a, b);
  const end = commonEnd(a.slice(start), b.slice(start));
  const parts: TextPart[] = [
    { kind: 'same', text: a.slice(0, start).join('') },
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    { kind: 'same', text: a.slice(a.length - end).join('') },
  ];
  return joined(withoutCrumbs(joined(parts)));
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a[count] === b[count]) count += 1;
  return count;
}

function commonEnd(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count;
}

function middle(a: readonly string[], b: readonly string[]): TextPart[] {
  const trace = editTrace(a, b);
  if (trace) return backtrack(a, b, trace);
  return [
    { kind: 'removed', text: a.join('') },
    { kind: 'added', text: b.join('') },
  ];
}

/**
 * Myers' greedy search for the shortest edit (An O(ND) Difference Algorithm, 1986): for each number
 * of edits the furthest place reached on every diagonal.
 * @returns null beyond MOST_EDITS
 */
function editTrace(a: readonly string[], b: readonly string[]): Int32Array[] | null {
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const centre = most + 1;
  const reach = new Int32Array(2 * centre + 1);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(reach.slice(centre - edits - 1, centre + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = reach[centre + diagonal + 1] ?? 0;
      const right = (reach[centre + diagonal - 1] ?? 0) + 1;
      let x = diagonal === -edits || (diagonal !== edits && right <= down) ? down : right;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      reach[centre + diagonal] = x;
      if (x >= a.length && x - diagonal >= b.length) return trace;
    }
  }
  return null;
}

function backtrack(
  a: readonly string[],
  b: readonly string[],
  trace: readonly Int32Array[],
): TextPart[] {
  const parts: TextPart[] = [];
  let x = a.length;
  let y = b.length;
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const reach = trace[edits] ?? new Int32Array();
    const at = (diagonal: number): number => reach[diagonal + edits + 1] ?? 0;
    const diagonal = x - y;
    const isDown =
      diagonal === -edits || (diagonal !== edits && at(diagonal - 1) + 1 <= at(diagonal + 1));
    const startX = edits === 0 ? 0 : isDown ? at(diagonal + 1) : at(diagonal - 1);
    const startY = edits === 0 ? 0 : startX - (diagonal + (isDown ? 1 : -1));
    while (x > startX && y > startY && !(edits > 0 && x === startX + (isDown ? 0 : 1))) {
      x -= 1;
      y -= 1;
      parts.push({ kind: 'same', text: a[x] ?? '' });
    }
    if (edits === 0) break;
    if (isDown) parts.push({ kind: 'added', text: b[startY] ?? '' });
    else parts.push({ kind: 'removed', text: a[startX] ?? '' });
    x = startX;
    y = startY;
  }
  return parts.reverse();
}

/** Between two “same”, everything taken out first, then everything put in; no part is empty. */
function joined(parts: readonly TextPart[]): TextPart[] {
  const result: TextPart[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { kind, text } of parts) {
    if (text === '') continue;
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') result[result.length - 1] = { kind, text: last.text + text };
      else result.push({ kind, text });
    }
  }
  flush();
  return result;
}

/** A single character left standing between two edits is no help to a reader. */
function withoutCrumbs(parts: readonly TextPart[]): TextPart[] {
  return parts.flatMap((part, index) => {
    const isBetween = index > 0 && index < parts.length - 1;
    if (part.kind !== 'same' || !isBetween || part.text.length > SHORT) return [part];
    return [
      { kind: 'removed' as const, text: part.text },
      { kind: 'added' as const, text: part.text },
    ];
  });
}

/** Around a change this much stays; the rest of a long text gives way to `…`. */
const CONTEXT = 14;

/** The parts with what stays the same cut down to the neighbourhood of the changes. */
export function excerpted(parts: readonly TextPart[]): readonly TextPart[] {
  return parts.map((part, index) => {
    if (part.kind !== 'same') return part;
    const characters = [...part.text];
    const head = index === 0 ? 0 : CONTEXT;
    const tail = index === parts.length - 1 ? 0 : CONTEXT;
    if (characters.length <= head + tail + 2) return part;
    const start = characters.slice(0, head).join('');
    const end = tail === 0 ? '' : characters.slice(-tail).join('');
    return { kind: 'same', text: `${start}…${end}` };
  });
}
