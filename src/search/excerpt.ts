import type { Span } from './match.ts';

/** A stretch of an excerpt: words of the original, marked where they were searched for. */
export interface Piece {
  readonly kind: 'text' | 'mark' | 'gap';
  readonly text: string;
}

/** Shorter texts are shown whole. */
const WHOLE = 140;
const BEFORE = 24;
const AFTER = 48;
/** Stretches of one text that are shown; more would read like the page itself. */
const WINDOWS = 3;

/** The parts of a text around its matches, cut between characters, gaps shown as `…`. */
export function excerpt(text: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let shown = 0;
  for (const window of windows(text, spans)) {
    if (window.start > shown) pieces.push({ kind: 'gap', text: '…' });
    pieces.push(...mark(text, window, spans));
    shown = window.end;
  }
  if (shown < text.length) pieces.push({ kind: 'gap', text: '…' });
  return pieces;
}

function windows(text: string, spans: readonly Span[]): Span[] {
  if (text.length <= WHOLE) return [{ start: 0, end: text.length }];
  const merged: Span[] = [];
  for (const span of spans.length > 0 ? spans : [{ start: 0, end: 0 }]) {
    const start = boundary(text, Math.max(0, span.start - BEFORE));
    const end = boundary(text, Math.min(text.length, span.end + AFTER));
    const last = merged.at(-1);
    if (last && start <= last.end) merged[merged.length - 1] = { start: last.start, end };
    else if (merged.length === WINDOWS) break;
    else merged.push({ start, end });
  }
  return merged;
}

/** Never between the halves of a surrogate pair. */
function boundary(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}

function mark(text: string, window: Span, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = window.start;
  for (const { start, end } of spans) {
    if (start < window.start || end > window.end) continue;
    if (start > at) pieces.push({ kind: 'text', text: text.slice(at, start) });
    pieces.push({ kind: 'mark', text: text.slice(start, end) });
    at = end;
  }
  if (at < window.end) pieces.push({ kind: 'text', text: text.slice(at, window.end) });
  return pieces;
}
