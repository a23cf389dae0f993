import { PROFILES } from './case-study/profile-name';
import { FORMATS } from './document/format';
import { NONE } from './document/recognise';
import { RULES } from './rules/index';
import { SEVERITIES } from './settings';
import { nearest } from './text/nearest';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What a section `mlPortfolio` says that counts as not said: rules, severities and formats that do not exist. An editor
 * marks them in its settings file.
 */
export function settingsMistakes(section: unknown): string[] {
  if (!isRecord(section)) return [];
  const { rules, documents, 'caseStudy.profile': profiles } = section;
  return [
    ...(isRecord(rules) ? Object.entries(rules).flatMap(([id, severity]) => ruleMistakes(id, severity)) : []),
    ...(isRecord(documents) ? Object.entries(documents).flatMap(([glob, id]) => formatMistakes(glob, id)) : []),
    ...(isRecord(profiles) ? Object.entries(profiles).flatMap(([glob, name]) => profileMistakes(glob, name)) : []),
  ];
}

function ruleMistakes(id: string, severity: unknown): string[] {
  const ids = RULES.map((rule) => rule.id);
  const mistakes: string[] = [];
  if (!ids.some((known) => known === id))
    mistakes.push(`mlPortfolio.rules: there is no rule \`${id}\`.${didYouMean(id, ids)}`);
  if (!SEVERITIES.some((known) => known === severity)) {
    const offer = didYouMean(severity, SEVERITIES) || ` Write ${SEVERITIES.join(', ')}.`;
    mistakes.push(`mlPortfolio.rules: ${shown(severity)} is no severity for \`${id}\`.${offer}`);
  }
  return mistakes;
}

function formatMistakes(glob: string, id: unknown): string[] {
  const ids = [...FORMATS.map((format) => format.id), NONE];
  if (ids.some((known) => known === id)) return [];
  const offer = didYouMean(id, ids) || ` Write ${ids.join(', ')}.`;
  return [`mlPortfolio.documents: ${shown(id)} is no format for \`${glob}\`.${offer}`];
}

function profileMistakes(glob: string, name: unknown): string[] {
  if (PROFILES.some((known) => known === name)) return [];
  const offer = didYouMean(name, PROFILES) || ` Write ${PROFILES.join(', ')}.`;
  return [`mlPortfolio.caseStudy.profile: ${shown(name)} is no profile for \`${glob}\`.${offer}`];
}

const shown = (value: unknown): string => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;

function didYouMean(written: unknown, candidates: readonly string[]): string {
  if (typeof written !== 'string' || written.trim() === '') return '';
  const found =
    nearest(written, candidates) ??
    only(candidates.filter((one) => one.startsWith(written.toLowerCase()))) ??
    sameName(written, candidates);
  return found === undefined ? '' : ` Did you mean \`${found}\`?`;
}

/** The rule of that name in another family. */
const sameName = (written: string, candidates: readonly string[]): string | undefined =>
  only(candidates.filter((one) => one.split('/')[1] === written.split('/').at(-1)));

const only = (candidates: readonly string[]): string | undefined =>
  candidates.length === 1 ? candidates[0] : undefined;
