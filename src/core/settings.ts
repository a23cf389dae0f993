import type { RuleSettings } from './check';
import { DEFAULT_MAX_FILE_SIZE } from './document/document';
import type { DocumentSettings } from './document/recognise';

/** The section `mlPortfolio` of the settings, as an editor and the command line read them. */
export interface Settings {
  readonly documents: DocumentSettings;
  readonly rules: RuleSettings;
  /** In characters. */
  readonly maxFileSize: number;
}

export const DEFAULTS: Settings = { documents: {}, rules: {}, maxFileSize: DEFAULT_MAX_FILE_SIZE };

/** What a rule can be set to. */
export const SEVERITIES = ['error', 'warning', 'info', 'hint', 'off'] as const;

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
      entries(value['rules']).filter(([, severity]) => SEVERITIES.some((known) => known === severity)),
    ) as RuleSettings,
    maxFileSize: typeof maxFileSize === 'number' && maxFileSize > 0 ? maxFileSize : DEFAULTS.maxFileSize,
  };
}
