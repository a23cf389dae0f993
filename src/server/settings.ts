import type { Connection } from 'vscode-languageserver';
import type { RuleSettings } from '../core/check';
import { DEFAULT_MAX_FILE_SIZE } from '../core/document/document';
import type { DocumentSettings } from '../core/document/recognise';

/** The section `mlPortfolio` of an editor's settings. */
export interface Settings {
  readonly documents: DocumentSettings;
  readonly rules: RuleSettings;
  /** In characters. */
  readonly maxFileSize: number;
}

export const DEFAULTS: Settings = { documents: {}, rules: {}, maxFileSize: DEFAULT_MAX_FILE_SIZE };

const SEVERITIES = new Set<unknown>(['error', 'warning', 'info', 'hint', 'off']);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const entries = (value: unknown): [string, unknown][] => (isRecord(value) ? Object.entries(value) : []);

/** Takes what is valid; what is not counts as not said, so that a slip in a settings file switches nothing off. */
export function readSettings(value: unknown): Settings {
  if (!isRecord(value)) return DEFAULTS;
  const { maxFileSize } = value;
  return {
    documents: Object.fromEntries(
      entries(value['documents']).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
    rules: Object.fromEntries(
      entries(value['rules']).filter(([, severity]) => SEVERITIES.has(severity)),
    ) as RuleSettings,
    maxFileSize: typeof maxFileSize === 'number' && maxFileSize > 0 ? maxFileSize : DEFAULTS.maxFileSize,
  };
}

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
    this.byScope.clear();
    this.known.clear();
    if (isRecord(sent) && 'mlPortfolio' in sent) this.pushed = readSettings(sent['mlPortfolio']);
  }
}
