/** What stands for one item of a list. */
export interface ItemView<Item> {
  readonly element: HTMLElement;
  update(item: Item): void;
}

/** Keeps the elements of items that stay, so that focus, selection and scroll position survive an update. */
export class KeyedList<Item, View extends ItemView<Item>> {
  private readonly views = new Map<string, View>();

  constructor(
    private readonly parent: HTMLElement,
    private readonly keyOf: (item: Item) => string,
    private readonly make: (item: Item) => View,
  ) {}

  update(items: readonly Item[]): void {
    const keyed = unique(items, this.keyOf);
    for (const [key, view] of this.views) {
      if (keyed.has(key)) continue;
      view.element.remove();
      this.views.delete(key);
    }
    let next = this.parent.firstElementChild;
    for (const [key, item] of keyed) {
      const view = this.views.get(key) ?? this.make(item);
      this.views.set(key, view);
      view.update(item);
      if (view.element === next) next = next.nextElementSibling;
      else this.parent.insertBefore(view.element, next);
    }
  }

  all(): Iterable<View> {
    return this.views.values();
  }
}

/** Two items of one key are told apart by their order. */
function unique<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item> {
  const found = new Map<string, Item>();
  for (const item of items) {
    const key = keyOf(item);
    let free = key;
    for (let count = 2; found.has(free); count++) free = `${key} (${count})`;
    found.set(free, item);
  }
  return found;
}
