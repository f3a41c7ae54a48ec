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

export function link(
  href: string,
  className: string,
  ...children: readonly Child[]
): HTMLAnchorElement {
  const made = element('a', className, ...children);
  made.href = href;
  return made;
}
