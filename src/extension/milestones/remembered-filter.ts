import * as vscode from 'vscode';
import { isFilter, type Filter } from './filter';

const KEY = 'mlPortfolio.milestones.filter';

/** Which milestones the view shows; remembered for the workspace. */
export class RememberedFilter implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();

  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#tell();
  }

  get value(): Filter {
    const value = this.#memory.get(KEY);
    return isFilter(value) ? value : 'all';
  }

  async set(filter: Filter): Promise<void> {
    await this.#memory.update(KEY, filter);
    this.#tell();
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** Menus ask for this key. */
  #tell(): void {
    void vscode.commands.executeCommand('setContext', KEY, this.value);
  }
}
