import type { Connection } from 'vscode-languageserver';
import { readSettings, type Settings } from '../core/settings';

/**
 * The settings of each folder, asked for once and forgotten when they change. A client without
 * `workspace/configuration` sends them with `workspace/didChangeConfiguration` or with its initialization options.
 */
export class SettingsCache {
  private readonly byScope = new Map<string, Promise<Settings>>();
  private readonly known = new Map<string, Settings>();
  private pushed: Settings;

  constructor(
    private readonly connection: Connection,
    private readonly canAsk: boolean,
    initial: unknown,
  ) {
    this.pushed = readSettings(initial);
  }

  /** @param scope URI of the folder whose settings count */
  async of(scope: string): Promise<Settings> {
    if (!this.canAsk) return this.pushed;
    let asked = this.byScope.get(scope);
    if (!asked) {
      asked = this.connection.workspace
        .getConfiguration({ scopeUri: scope, section: 'mlPortfolio' })
        .then(readSettings, () => this.pushed)
        .then((settings) => {
          if (this.byScope.get(scope) === asked) this.known.set(scope, settings);
          return settings;
        });
      this.byScope.set(scope, asked);
    }
    return asked;
  }

  /** The settings of a folder when they are already here: what a keystroke uses, without waiting. */
  now(scope: string): Settings | undefined {
    return this.canAsk ? this.known.get(scope) : this.pushed;
  }

  /** @param sent what the client sent along, for clients that cannot be asked */
  changed(sent: unknown): void {
    // Until the answer comes the old ones hold: what is asked in between is not read by settings that nobody chose.
    this.byScope.clear();
    if (typeof sent === 'object' && sent !== null && 'mlPortfolio' in sent)
      this.pushed = readSettings(sent.mlPortfolio);
  }
}
