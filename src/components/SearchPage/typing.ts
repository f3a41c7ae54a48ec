/** Long enough for a fast typist to finish a syllable, short enough to feel immediate. */
const PAUSE = 180;

interface Listeners {
  /** The text has changed and typing has paused. */
  readonly changed: (typed: string) => void;
  /** Enter, or the button. */
  readonly submitted: (typed: string) => void;
}

/** Reports what is typed, never while an input method is composing. */
export function listenToTyping(
  form: HTMLFormElement,
  box: HTMLInputElement,
  { changed, submitted }: Listeners,
): void {
  let timer: number | undefined;
  const later = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      changed(box.value);
    }, PAUSE);
  };
  box.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) later();
  });
  box.addEventListener('compositionstart', () => {
    window.clearTimeout(timer);
  });
  box.addEventListener('compositionend', later);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    window.clearTimeout(timer);
    submitted(box.value);
  });
}
