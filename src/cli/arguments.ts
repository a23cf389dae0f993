import { parseArgs } from 'node:util';

export const FORMATS = ['text', 'json', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

export const FAIL_ON = ['error', 'warning', 'info'] as const;
export type FailOn = (typeof FAIL_ON)[number];

export interface CheckArguments {
  /** As they were given, at least one. */
  readonly paths: readonly string[];
  readonly format: Format;
  readonly failOn: FailOn;
  readonly fix: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
}

export type Arguments =
  | { readonly command: 'help' }
  | { readonly command: 'version' }
  | { readonly command: 'mistake'; readonly message: string }
  | { readonly command: 'check'; readonly check: CheckArguments };

const OPTIONS = {
  format: { type: 'string', default: 'text' },
  'fail-on': { type: 'string', default: 'error' },
  fix: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  'no-color': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false, short: 'h' },
  version: { type: 'boolean', default: false, short: 'v' },
} as const;

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
  const [command, ...paths] = positionals;
  if (command === undefined) return mistake('Say what to do: `ml-portfolio check` checks the current folder.');
  if (command !== 'check')
    return mistake(`There is no command \`${command}\`. Did you mean \`ml-portfolio check ${command}\`?`);
  const format = FORMATS.find((known) => known === values.format);
  const failOn = FAIL_ON.find((known) => known === values['fail-on']);
  if (!format) return mistake(`--format is one of ${FORMATS.join(', ')}, not \`${values.format}\`.`);
  if (!failOn) return mistake(`--fail-on is one of ${FAIL_ON.join(', ')}, not \`${values['fail-on']}\`.`);
  const { fix, quiet } = values;
  const check = { paths: paths.length > 0 ? paths : ['.'], format, failOn, fix, quiet, color: !values['no-color'] };
  return { command: 'check', check };
}
