import { yamlFault, type YamlFault } from './yaml-fault.ts';
import { valueFault } from './yaml-value.ts';

/** What the lines of a YAML text say before a parser sees it. */
export interface LineCheck {
  readonly faults: readonly YamlFault[];
  /**
   * The text with every faulty value replaced by as many harmless characters, so that the rest can
   * still be read; null where the structure itself is at fault.
   */
  readonly readable: string | null;
}

/**
 * Staff write a small part of YAML: one `栏目: 内容`, `栏目:` or `- 内容` a line. A parser explains a
 * slip in it by where it lost track, often lines later; this check names the line and column.
 */
export function checkLines(text: string): LineCheck {
  return new LineReader(text).read();
}

/** Blanks, dashes, the rest. */
const LINE = /^( *)((?:-(?: +|$))*)(.*)$/;
const KEY_AND_VALUE = /^[^:]+:(?:( +)(.*))?$/;
const STRUCTURE = /^(?:\.\.\.|---)(?:\s|$)/;

interface Level {
  readonly column: number;
  readonly kind: 'list' | 'group';
}

class LineReader {
  readonly #text: string;
  readonly #faults: YamlFault[] = [];
  readonly #bad: YamlFault[] = [];
  #broken = false;
  #levels: readonly Level[] = [];
  /** Whether the last line may have others below it. */
  #open = false;
  /** Indentation of a faulty line: what is deeper belongs to it. */
  #skipDeeper: number | null = null;
  #pendingItem: { start: number; end: number; dash: number } | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  read(): LineCheck {
    let start = 0;
    for (const line of this.#text.split('\n')) {
      this.#line(line, start);
      start += line.length + 1;
    }
    return { faults: this.#faults, readable: this.#broken ? null : this.#readable() };
  }

  #readable(): string {
    let text = '';
    let from = 0;
    for (const { start, end } of this.#bad) {
      text += this.#text.slice(from, start) + 'x'.repeat(end - start);
      from = end;
    }
    return text + this.#text.slice(from);
  }

  #line(line: string, start: number): void {
    const [, blanks = '', dashes = '', rest = ''] = LINE.exec(line.trimEnd()) ?? [];
    if ((dashes === '' && rest === '') || rest.startsWith('#')) return;
    const at = start + blanks.length + dashes.length;
    const end = at + rest.length;
    const pair = KEY_AND_VALUE.exec(rest);
    if (this.#skipDeeper !== null && blanks.length > this.#skipDeeper && dashes === '' && !pair)
      return;
    this.#skipDeeper = null;
    this.#checkItem(blanks.length);
    if (this.#structure(rest, start + blanks.length, at, dashes !== '', blanks.length)) return;
    if (!pair && dashes === '') {
      this.#withoutKey(blanks.length, at, end);
      return;
    }
    if (!this.#enter(blanks.length, dashes, pair !== null)) {
      this.#break(yamlFault('indent', start + blanks.length, end), null);
      return;
    }
    if (pair) this.#pair(pair, rest, at, blanks.length);
    else this.#item(rest, at, blanks.length + dashes.lastIndexOf('-'));
  }

  /** Lines that are neither a key nor an item. */
  #structure(rest: string, dashesAt: number, at: number, item: boolean, indent: number): boolean {
    const end = at + rest.length;
    if (STRUCTURE.test(rest) && indent === 0)
      return this.#break(yamlFault('documents', dashesAt, end), indent);
    if (rest.startsWith('%') && indent === 0)
      return this.#break(yamlFault('directive', at, end), indent);
    if (/^\?(?:\s|$)/.test(rest)) return this.#break(yamlFault('key', at, end), indent - 1);
    if (!item && /^-[^\s-]/.test(rest)) {
      this.#enter(indent, '- ', true);
      this.#open = false;
      return this.#break(yamlFault('no-dash', at, end), indent);
    }
    return false;
  }

  #withoutKey(indent: number, at: number, end: number): void {
    const column = this.#levels.at(-1)?.column ?? 0;
    const continues = indent > column && !this.#open;
    this.#break(
      yamlFault(continues ? 'multi-line' : 'no-colon', at, end),
      continues ? indent - 1 : indent,
    );
    this.#open ||= !continues;
  }

  /** Finds the place of a line among the open groups and lists. */
  #enter(indent: number, dashes: string, hasKey: boolean): boolean {
    const columns = [...dashes.matchAll(/-/g)].map(({ index }) => indent + index);
    const levels: Level[] = columns.map((column) => ({ column, kind: 'list' }));
    if (hasKey) levels.push({ column: indent + dashes.length, kind: 'group' });
    const [first, ...deeper] = levels;
    if (!first) return false;
    const open = this.#levels.filter(
      ({ column, kind }) =>
        column < first.column ||
        (column === first.column && (kind === 'group' || kind === first.kind)),
    );
    const last = open.at(-1);
    const sibling = last?.column === first.column && last.kind === first.kind;
    const below = this.#open && open.length === this.#levels.length;
    if (!sibling && last && !below) return false;
    this.#levels = [...open, ...(sibling ? [] : [first]), ...deeper];
    return true;
  }

  #pair(pair: RegExpExecArray, rest: string, at: number, indent: number): void {
    const value = pair[2] ?? '';
    this.#open = value === '';
    if (value !== '') this.#value(value, at + rest.length - value.length, indent);
  }

  #item(rest: string, at: number, dash: number): void {
    this.#open = rest === '';
    if (rest === '') return;
    this.#pendingItem = { start: at, end: at + rest.length, dash };
    this.#value(rest, at, dash);
  }

  /** An item with lines below it should have been a key: `- 指标：预算执行率`. */
  #checkItem(indent: number): void {
    const item = this.#pendingItem;
    this.#pendingItem = null;
    if (!item || indent <= item.dash) return;
    this.#break(yamlFault('no-colon', item.start, item.end), null);
    this.#levels = [...this.#levels, { column: indent, kind: 'group' }];
  }

  #value(value: string, at: number, indent: number): void {
    const fault = valueFault(value, at);
    if (!fault) return;
    this.#faults.push(fault);
    this.#bad.push(
      yamlFault(fault.code === 'comment' ? 'comment' : 'syntax', at, at + value.length),
    );
    this.#skipDeeper = indent;
  }

  #break(fault: YamlFault, skipDeeper: number | null): true {
    this.#faults.push(fault);
    this.#broken = true;
    this.#skipDeeper = skipDeeper;
    return true;
  }
}
