const ITEM = '[data-item]';

const isShown = (target: Element): boolean => target.isConnected && target.closest('[hidden]') === null;

const shownItems = (root: HTMLElement): HTMLElement[] =>
  Array.from(root.querySelectorAll<HTMLElement>(ITEM)).filter(isShown);

/**
 * Changes the page and leaves the focus where it is. When the focused element is gone afterwards, the item that it
 * belonged to gets the focus, or else the item that has taken its place.
 */
export function keepingFocus(root: HTMLElement, fallback: () => HTMLElement, change: () => void): void {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !root.contains(focused)) {
    change();
    return;
  }
  const item = focused.closest<HTMLElement>(ITEM);
  const before = shownItems(root);
  change();
  if (isShown(focused)) return;
  const index = item ? before.indexOf(item) : -1;
  const heir =
    index < 0 ? undefined : (before.slice(index).find(isShown) ?? before.slice(0, index).reverse().find(isShown));
  (heir ?? fallback()).focus({ preventScroll: heir === item });
}

/** In these the arrow keys have a meaning of their own: the next line, the next choice, the next day. */
const FIELDS = 'input, textarea, select';

/** With the arrow keys the focus goes from item to item, wherever in an item it is, but for its fields. */
export function walkWithArrows(root: HTMLElement): void {
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { target } = event;
    if (!(target instanceof Element) || target.matches(FIELDS)) return;
    const here = target.closest<HTMLElement>(ITEM);
    if (!here) return;
    const items = shownItems(root);
    const next = items[items.indexOf(here) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  });
}
