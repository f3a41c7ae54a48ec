import { declare } from '../../text/zh/declare.ts';
import { part } from './elements.ts';

const text = declare.finish;

/** Hands a text to the browser to be saved as a file. */
export function download(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'text/markdown;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of it by the next turn; some take a little longer.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

/** @returns what to tell the person; where the browser does not copy, the text is there to be copied. */
export async function copy(content: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(content);
    return text.copied;
  } catch {
    part('[data-preview]', HTMLDetailsElement).open = true;
    const output = part('#declare-output', HTMLTextAreaElement);
    output.focus();
    output.select();
    return text.notCopied;
  }
}
