import type { Node } from 'mdast';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { diagnosticAt, type SourceFile } from './source-file.ts';

/** A fault of the body: the diagnostic's code is `body/<code>`. */
export interface BodyFault {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** The body of a file, and what has been found wrong with it so far. */
export class BodyText {
  readonly text: string;
  readonly diagnostics: Diagnostic[] = [];
  readonly #file: SourceFile;
  readonly #start: number;

  /** @param start offset of the text in the file. */
  constructor(file: SourceFile, text: string, start: number) {
    this.text = text;
    this.#file = file;
    this.#start = start;
  }

  /** As it is written, Markdown signs included. */
  slice(node: Node): string {
    return this.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  }

  /** @param node where the fault is; null for the beginning of the body. */
  report(node: Node | null, label: string | null, fault: BodyFault): void {
    this.diagnostics.push(
      diagnosticAt(this.#file, {
        ...fault,
        code: `body/${fault.code}`,
        start: this.#start + (node?.position?.start.offset ?? 0),
        end: this.#start + (node?.position?.end.offset ?? 0),
        label,
      }),
    );
  }
}
