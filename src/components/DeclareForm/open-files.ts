import { part } from './elements.ts';

/** More than any declaration; the rest of a large file need not be read to refuse it. */
const MOST = 1024 * 1024;

/** Lets a file be chosen or dropped, and a text be pasted. */
export function listenToFiles(open: (name: string, content: string) => void): void {
  const read = async (file: File | null | undefined): Promise<void> => {
    if (file) open(file.name, await file.slice(0, MOST).text());
  };
  const chooser = part('#declare-file', HTMLInputElement);
  chooser.addEventListener('change', () => {
    // The same file chosen again is to be opened again.
    void read(chooser.files?.[0]).then(() => {
      chooser.value = '';
    });
  });
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void read(file);
  });
  part('[data-open-pasted]', HTMLButtonElement).addEventListener('click', () => {
    const pasted = part('#declare-paste', HTMLTextAreaElement);
    open(pasted.dataset['title'] ?? '', pasted.value);
  });
}
