import { PROFILES, type Profile, type ProfileSettings } from './case-study/profile-name';
import type { RuleSettings } from './check';
import { DEFAULT_MAX_FILE_SIZE } from './document/document';
import type { DocumentSettings } from './document/recognise';

/** The section `mlPortfolio` of the settings, as an editor and the command line read them. */
export interface Settings {
  readonly documents: DocumentSettings;
  readonly rules: RuleSettings;
  readonly caseStudy: CaseStudySettings;
  /** Whether lenses stand over the results of a README. */
  readonly codeLens: boolean;
  /** Whether the difference to the baseline stands behind a result. */
  readonly inlayHints: boolean;
  /** In characters. */
  readonly maxFileSize: number;
}

export interface CaseStudySettings {
  readonly profile: ProfileSettings;
}

export const DEFAULTS: Settings = {
  documents: {},
  rules: {},
  caseStudy: { profile: {} },
  codeLens: true,
  inlayHints: true,
  maxFileSize: DEFAULT_MAX_FILE_SIZE,
};

/** What a rule can be set to. */
export const SEVERITIES = ['error', 'warning', 'info', 'hint', 'off'] as const;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const entries = (value: unknown): [string, unknown][] => (isRecord(value) ? Object.entries(value) : []);

/** Takes what is valid; what is not counts as not said, so that a slip in a settings file switches nothing off. */
export function readSettings(value: unknown): Settings {
  if (!isRecord(value)) return DEFAULTS;
  const { maxFileSize, codeLens, inlayHints } = value;
  return {
    documents: Object.fromEntries(
      entries(value['documents']).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
    rules: Object.fromEntries(
      entries(value['rules']).filter(([, severity]) => SEVERITIES.some((known) => known === severity)),
    ) as RuleSettings,
    caseStudy: { profile: profilesOf(value) },
    codeLens: codeLens !== false,
    inlayHints: inlayHints !== false,
    maxFileSize: typeof maxFileSize === 'number' && maxFileSize > 0 ? maxFileSize : DEFAULTS.maxFileSize,
  };
}

/** A client sends the settings of a group inside of each other; in a file each has its whole name. */
function profilesOf(section: Readonly<Record<string, unknown>>): ProfileSettings {
  const group = section['caseStudy'];
  const written = isRecord(group) ? group['profile'] : section['caseStudy.profile'];
  return Object.fromEntries(
    entries(written).filter((entry): entry is [string, Profile] => PROFILES.some((profile) => profile === entry[1])),
  );
}
