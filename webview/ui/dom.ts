// Makes elements without ever reading markup from a text.

interface Options {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly on?: Readonly<Record<string, (event: Event) => void>>;
}

type ElementOf<Tag extends string> = Tag extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[Tag] : HTMLElement;

export function element<Tag extends string>(
  tag: Tag,
  options: Options = {},
  ...children: readonly (Node | string)[]
): ElementOf<Tag> {
  const made = document.createElement(tag);
  if (options.class !== undefined) made.className = options.class;
  for (const [name, value] of Object.entries(options.attributes ?? {})) made.setAttribute(name, value);
  for (const [name, listener] of Object.entries(options.on ?? {})) made.addEventListener(name, listener);
  made.append(...(options.text === undefined ? children : [options.text, ...children]));
  return made as ElementOf<Tag>;
}

/** Touches the page only when the text is another, so that selections and screen readers are left in peace. */
export function setText(node: Node, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

/** The same for a text in which `backquotes` enclose what is code. */
export function setProse(node: HTMLElement, text: string): void {
  if (node.dataset['prose'] === text) return;
  node.dataset['prose'] = text;
  // Every second part stood between two of them; a last one without a partner is a character like others.
  const parts = text.split('`');
  const last = parts.length % 2 === 0 ? parts.pop() : undefined;
  const nodes = parts.map((part, index) => (index % 2 === 0 ? part : element('code', { text: part })));
  node.replaceChildren(...nodes, ...(last === undefined ? [] : [`\`${last}`]));
}

export function setAttribute(target: Element, name: string, value: string): void {
  if (target.getAttribute(name) !== value) target.setAttribute(name, value);
}

/** Words that are heard and not seen. */
export const hiddenText = (text: string): HTMLElement => element('span', { class: 'visually-hidden', text });

/** A plain button of our own, for what the toolkit has no component for. */
export const plainButton = (
  className: string,
  onClick: () => void,
  ...children: readonly (Node | string)[]
): HTMLButtonElement =>
  element('button', { class: className, attributes: { type: 'button' }, on: { click: onClick } }, ...children);
