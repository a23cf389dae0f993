import { parseArgs } from 'node:util';

export const FORMATS = ['text', 'json', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

const README_FORMATS = ['text', 'json'] as const;

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
  readonly format: (typeof README_FORMATS)[number];
  /** What to do with blocks of results: leave them, write them, or only say which would be written. */
  readonly update: 'no' | 'write' | 'compare';
}

export type Arguments =
  | { readonly command: 'help' }
  | { readonly command: 'version' }
  | { readonly command: 'mistake'; readonly message: string }
  | { readonly command: 'check'; readonly check: CheckArguments }
  | { readonly command: 'readme'; readonly readme: ReadmeArguments };

const OPTIONS = {
  format: { type: 'string', default: 'text' },
  'fail-on': { type: 'string', default: 'error' },
  fix: { type: 'boolean', default: false },
  update: { type: 'boolean', default: false },
  check: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  'no-color': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false, short: 'h' },
  version: { type: 'boolean', default: false, short: 'v' },
} as const;

/** Options that one of the commands does not have. */
const FOREIGN = { check: ['update', 'check'], readme: ['fix', 'quiet'] } as const;

const mistake = (message: string): Arguments => ({ command: 'mistake', message });

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
  const [command, ...given] = positionals;
  if (command === undefined) return mistake('Say what to do: `ml-portfolio check` checks the current folder.');
  if (command !== 'check' && command !== 'readme')
    return mistake(
      `There is no command \`${command}\`. Did you mean \`ml-portfolio ${/\.(?:md|markdown)$/i.test(command) ? 'readme' : 'check'} ${command}\`?`,
    );
  const foreign = FOREIGN[command].find((option) => values[option]);
  if (foreign !== undefined) return mistake(`\`ml-portfolio ${command}\` has no option --${foreign}.`);
  const paths = given.length > 0 ? given : ['.'];
  const formats: readonly Format[] = command === 'check' ? FORMATS : README_FORMATS;
  const format = formats.find((known) => known === values.format);
  const failOn = FAIL_ON.find((known) => known === values['fail-on']);
  if (!format) return mistake(`--format is one of ${formats.join(', ')}, not \`${values.format}\`.`);
  if (!failOn) return mistake(`--fail-on is one of ${FAIL_ON.join(', ')}, not \`${values['fail-on']}\`.`);
  const { fix, quiet, update, check } = values;
  const common = { paths, failOn, color: !values['no-color'] };
  if (command === 'check') return { command, check: { ...common, format, fix, quiet } };
  if (check && !update) return mistake('--check says what --update would write. Give both.');
  if (format === 'sarif') return mistake('--format is one of text, json, not `sarif`.');
  return { command, readme: { ...common, format, update: update ? (check ? 'compare' : 'write') : 'no' } };
}
