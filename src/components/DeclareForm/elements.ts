type Child = Node | string;

/** Makes an element; text goes in as text, never as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

export function button(words: string, className: string, press: () => void): HTMLButtonElement {
  const made = element('button', className, words);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}

/** A part the page must have. */
export function part<Kind extends Element>(
  selector: string,
  kind: new () => Kind,
  within: ParentNode = document,
): Kind {
  const found = within.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`${selector} is missing from the form page`);
}

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export function isControl(node: unknown): node is Control {
  return (
    node instanceof HTMLInputElement ||
    node instanceof HTMLTextAreaElement ||
    node instanceof HTMLSelectElement
  );
}

/** The control of a name in the edition that is shown; the others are disabled. */
export function controlNamed(form: HTMLFormElement, name: string): Control | null {
  const found = form.elements.namedItem(name);
  const all = found instanceof RadioNodeList ? [...found] : [found];
  return all.filter(isControl).find((control) => !control.matches(':disabled')) ?? null;
}
