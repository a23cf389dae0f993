// Answers what the extension asks in place of a user: its quick inputs and its messages.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './support';

type Input = vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox;

/** What the extension listens to, by the name of the event. */
type Listeners = Map<string, ((event: unknown) => unknown)[]>;

export interface Message {
  readonly kind: 'information' | 'warning' | 'error';
  readonly text: string;
  readonly actions: readonly string[];
}

/** A dialog that is open. */
export class OpenDialog {
  readonly #listeners: Listeners = new Map();
  readonly shown: Input;
  /** What the extension holds: the same dialog, but that it is heard what it listens to. */
  readonly seen: Input;
  isOpen = true;

  constructor(input: Input) {
    this.shown = input;
    this.seen = new Proxy(input, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key, target);
        // The event comes later, when the next dialog may be there already.
        if (key === 'hide') this.isOpen = false;
        if (typeof key === 'string' && key.startsWith('onDid'))
          return (listener: (event: unknown) => unknown) => {
            this.#listeners.set(key, [...(this.#listeners.get(key) ?? []), listener]);
            return (value as vscode.Event<unknown>)(listener);
          };
        return typeof value === 'function' ? value.bind(target) : value;
      },
      set: (target, key, value) => Reflect.set(target, key, value, target),
    });
    input.onDidHide(() => (this.isOpen = false));
  }

  get pick(): vscode.QuickPick<vscode.QuickPickItem> {
    assert.ok('items' in this.shown, 'it is a list');
    return this.shown;
  }

  get box(): vscode.InputBox {
    assert.ok('validationMessage' in this.shown, 'it is a field');
    return this.shown;
  }

  /** Labels of the items, without icons. */
  get labels(): string[] {
    return this.pick.items
      .filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator)
      .map(({ label }) => label.replace(/^\$\(.*?\) /, ''));
  }

  item(label: string | RegExp): vscode.QuickPickItem {
    const matches = (text: string): boolean =>
      typeof label === 'string' ? text.replace(/^\$\(.*?\) /, '') === label : label.test(text);
    const found = this.pick.items.find((item) => matches(item.label));
    assert.ok(found, `${label} is in: ${this.labels.join(', ')}`);
    return found;
  }

  /** What is said of the text in the field. */
  get remark(): string {
    const said = this.box.validationMessage;
    return typeof said === 'object' ? said.message : (said ?? '');
  }

  type(text: string): void {
    this.shown.value = text;
    this.#tell('onDidChangeValue', text);
  }

  /** Presses Enter on an item, on the items that are checked, or in a field. */
  accept(label?: string | RegExp): void {
    if (label !== undefined) this.pick.selectedItems = [this.item(label)];
    this.#tell('onDidAccept', undefined);
  }

  back(): void {
    this.isOpen = false;
    this.#tell('onDidTriggerButton', vscode.QuickInputButtons.Back);
  }

  pressButton(label: string): void {
    const item = this.item(label);
    const [button] = item.buttons ?? [];
    assert.ok(button, `${label} has a button`);
    this.#tell('onDidTriggerItemButton', { item, button });
  }

  /** As Escape does. */
  close(): void {
    this.isOpen = false;
    this.shown.hide();
  }

  #tell(event: string, value: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(value);
  }
}

const MESSAGES = {
  information: 'showInformationMessage',
  warning: 'showWarningMessage',
  error: 'showErrorMessage',
} as const;

/** Everything that the extension asks and says from now on, until it is disposed of. */
export class Dialogs implements vscode.Disposable {
  readonly messages: Message[] = [];
  /** The action that is chosen in messages that have it. */
  choice: string | undefined;
  readonly #opened: OpenDialog[] = [];
  readonly #before = new Map<string, unknown>();

  constructor() {
    for (const name of ['createQuickPick', 'createInputBox'] as const) {
      const create = vscode.window[name] as () => Input;
      this.#replace(name, () => {
        const dialog = new OpenDialog(create());
        this.#opened.push(dialog);
        return dialog.seen;
      });
    }
    for (const [kind, name] of Object.entries(MESSAGES))
      this.#replace(name, (text: string, ...actions: string[]) => {
        this.messages.push({ kind: kind as Message['kind'], text, actions });
        return Promise.resolve(actions.find((action) => action === this.choice));
      });
  }

  /** The open field that shows this text. */
  field(prompt: RegExp): Promise<OpenDialog> {
    return until(`a field ${prompt}`, () =>
      this.open.find(({ shown }) => 'validationMessage' in shown && prompt.test(shown.prompt ?? '')),
    );
  }

  /** The open dialog with this number of its step, or with none. */
  at(step: number | undefined): Promise<OpenDialog> {
    return until(`step ${step}`, () => this.open.find(({ shown }) => shown.step === step));
  }

  get open(): OpenDialog[] {
    return this.#opened.filter(({ isOpen }) => isOpen);
  }

  async message(text: RegExp): Promise<Message> {
    return until(`a message ${text}`, () => this.messages.find((message) => text.test(message.text)));
  }

  dispose(): void {
    for (const dialog of this.open) dialog.close();
    for (const [name, value] of this.#before) Reflect.set(vscode.window, name, value);
  }

  #replace(name: string, value: unknown): void {
    this.#before.set(name, Reflect.get(vscode.window, name));
    assert.ok(Reflect.set(vscode.window, name, value), `${name} can be listened to`);
  }
}
