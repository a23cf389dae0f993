import { parseArgs } from 'node:util';
import { nearest } from '../core/text/nearest';

export const FORMATS = ['text', 'json', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

/** Of the commands that report no findings of documents. */
const PLAIN_FORMATS = ['text', 'json'] as const;

export const FAIL_ON = ['error', 'warning', 'info'] as const;
export type FailOn = (typeof FAIL_ON)[number];

interface CommonArguments {
  /** As they were given, at least one. */
  readonly paths: readonly string[];
  readonly failOn: FailOn;
  readonly color: boolean;
}

export interface CheckArguments extends CommonArguments {
  readonly format: Format;
  readonly fix: boolean;
  readonly quiet: boolean;
}

export interface ReadmeArguments extends CommonArguments {
  readonly format: (typeof PLAIN_FORMATS)[number];
  /** What to do with blocks of results: leave them, write them, or only say which would be written. */
  readonly update: 'no' | 'write' | 'compare';
}

export interface MilestonesArguments {
  /** As it was given. */
  readonly folder: string;
  readonly format: (typeof PLAIN_FORMATS)[number];
  readonly color: boolean;
  /** Where to write a badge. */
  readonly badge: string | undefined;
  /** Whether git is asked for the history. */
  readonly git: boolean;
}

export interface NewArguments {
  /** As it was given; undefined to list them. */
  readonly template: string | undefined;
  readonly folder: string | undefined;
  readonly name: string | undefined;
  readonly track: string | undefined;
  readonly license: string | undefined;
  readonly author: string | undefined;
  /** Whether the project becomes a repository of git. */
  readonly git: boolean;
  /** Whether nothing is asked. */
  readonly yes: boolean;
  readonly color: boolean;
}

export type Arguments =
  | { readonly command: 'help' }
  | { readonly command: 'version' }
  | { readonly command: 'mistake'; readonly message: string }
  | { readonly command: 'check'; readonly check: CheckArguments }
  | { readonly command: 'readme'; readonly readme: ReadmeArguments }
  | { readonly command: 'milestones'; readonly milestones: MilestonesArguments }
  | { readonly command: 'new'; readonly project: NewArguments };

const OPTIONS = {
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  badge: { type: 'string' },
  name: { type: 'string' },
  track: { type: 'string' },
  license: { type: 'string' },
  author: { type: 'string' },
  yes: { type: 'boolean', default: false, short: 'y' },
  'no-git': { type: 'boolean', default: false },
  fix: { type: 'boolean', default: false },
  update: { type: 'boolean', default: false },
  check: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  'no-color': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false, short: 'h' },
  version: { type: 'boolean', default: false, short: 'v' },
} as const;

const COMMANDS = ['check', 'readme', 'milestones', 'new'] as const;

/** Only `new` has them. */
const OF_NEW = ['name', 'track', 'license', 'author', 'yes'] as const;

/** Options that one of the commands does not have. */
const FOREIGN = {
  check: ['update', 'check', 'badge', 'no-git', ...OF_NEW],
  readme: ['fix', 'quiet', 'badge', 'no-git', ...OF_NEW],
  milestones: ['fix', 'quiet', 'update', 'check', 'fail-on', ...OF_NEW],
  new: ['format', 'fail-on', 'badge', 'fix', 'update', 'check', 'quiet'],
} as const;

const mistake = (message: string): Arguments => ({ command: 'mistake', message });

/** What somebody may have meant who gave a word that is no command: one that is spelt nearly so, or a path. */
const meant = (word: string): string =>
  (/^[a-z]+$/i.test(word) ? nearest(word, COMMANDS) : undefined) ??
  `${/\.(?:md|markdown)$/i.test(word) ? 'readme' : 'check'} ${word}`;

/** @param args without the programs' names */
export function readArguments(args: readonly string[]): Arguments {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Behind its first sentence Node explains how to name a file that begins with a dash.
    return mistake(`${error.message.split('. ')[0] ?? error.message}.`);
  }
  const { values, positionals } = parsed;
  if (values.help) return { command: 'help' };
  if (values.version) return { command: 'version' };
  const [word, ...given] = positionals;
  if (word === undefined) return mistake('Say what to do: `ml-portfolio check` checks the current folder.');
  const command = COMMANDS.find((known) => known === word);
  if (!command) return mistake(`There is no command \`${word}\`. Did you mean \`ml-portfolio ${meant(word)}\`?`);
  const foreign = FOREIGN[command].find((option) => values[option] !== undefined && values[option] !== false);
  if (foreign !== undefined) return mistake(`\`ml-portfolio ${command}\` has no option --${foreign}.`);
  const color = !values['no-color'];
  if (command === 'new') {
    const [template, folder, ...more] = given;
    if (more.length > 0) return mistake('`ml-portfolio new` makes one project. Call it once for each.');
    const { name, track, license, author, yes } = values;
    return {
      command,
      project: { template, folder, name, track, license, author, yes, git: !values['no-git'], color },
    };
  }
  const wanted = values.format ?? 'text';
  if (command === 'milestones') {
    const format = PLAIN_FORMATS.find((known) => known === wanted);
    if (!format) return mistake(`--format is one of ${PLAIN_FORMATS.join(', ')}, not \`${wanted}\`.`);
    if (given.length > 1) return mistake('`ml-portfolio milestones` reads one folder. Call it once for each.');
    if (values.badge === '') return mistake('--badge is the name of a file, such as milestones.svg.');
    const { badge } = values;
    return { command, milestones: { folder: given[0] ?? '.', format, color, badge, git: !values['no-git'] } };
  }
  const paths = given.length > 0 ? given : ['.'];
  const formats: readonly Format[] = command === 'check' ? FORMATS : PLAIN_FORMATS;
  const format = formats.find((known) => known === wanted);
  const severity = values['fail-on'] ?? 'error';
  const failOn = FAIL_ON.find((known) => known === severity);
  if (!format) return mistake(`--format is one of ${formats.join(', ')}, not \`${wanted}\`.`);
  if (!failOn) return mistake(`--fail-on is one of ${FAIL_ON.join(', ')}, not \`${severity}\`.`);
  const { fix, quiet, update, check } = values;
  const common = { paths, failOn, color };
  if (command === 'check') return { command, check: { ...common, format, fix, quiet } };
  if (check && !update) return mistake('--check says what --update would write. Give both.');
  if (format === 'sarif') return mistake('--format is one of text, json, not `sarif`.');
  return { command, readme: { ...common, format, update: update ? (check ? 'compare' : 'write') : 'no' } };
}
