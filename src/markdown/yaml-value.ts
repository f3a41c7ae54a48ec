import { yamlFault, type YamlFault, type YamlFaultCode } from './yaml-fault.ts';

const SINGLE_QUOTED = /^'(?:[^']|'')*'/;
const DOUBLE_QUOTED = /^"(?:[^"\\]|\\.)*"/;
const FLOW_LIST = /^\[(?:[^[\]{}'"]|'[^']*'|"[^"]*")*\]$/;
const BLOCK_HEADER = /^[|>][-+]?$/;
const COMMENT = /(?:^|\s)#/;

/** What a value of one line may not begin with, and as what YAML would take it. */
const OPENINGS: readonly (readonly [pattern: RegExp, code: YamlFaultCode])[] = [
  [BLOCK_HEADER, 'multi-line'],
  [/^\*/, 'alias'],
  [/^&/, 'anchor'],
  [/^!/, 'tag'],
  [/^(?:[|>@`%{},\]]|[-?:](?:\s|$))/, 'quote-needed'],
];

/**
 * What is wrong with a value as it stands after `栏目: `, if anything: whatever YAML would take for
 * something else than these characters.
 * @param at offset of the value in the YAML text.
 */
export function valueFault(value: string, at: number): YamlFault | null {
  const whole = (code: YamlFaultCode): YamlFault => yamlFault(code, at, at + value.length);
  if (value.startsWith('#')) return whole('comment');
  if (value.startsWith("'")) return quotedFault(value, at, SINGLE_QUOTED);
  if (value.startsWith('"')) return quotedFault(value, at, DOUBLE_QUOTED);
  if (value.startsWith('[')) {
    if (FLOW_LIST.test(value)) return null;
    return whole(value.includes(']') ? 'quote-needed' : 'unclosed');
  }
  const opening = OPENINGS.find(([pattern]) => pattern.test(value));
  if (opening) return whole(opening[1]);
  if (/:(?:\s|$)/.test(value)) return whole('colon');
  return commentFault(value, at, 0);
}

function quotedFault(value: string, at: number, quoted: RegExp): YamlFault | null {
  const [inside] = quoted.exec(value) ?? [];
  if (inside === undefined) return yamlFault('unclosed', at, at + value.length);
  if (inside.length === value.length) return null;
  return commentFault(value, at, inside.length) ?? yamlFault('quote-needed', at, at + value.length);
}

function commentFault(value: string, at: number, from: number): YamlFault | null {
  const match = COMMENT.exec(value.slice(from));
  if (!match) return null;
  return yamlFault('comment', at + from + match.index + match[0].length - 1, at + value.length);
}
