import { parseArgs } from 'node:util';
import { CorpusError, readCorpus, type LabelledReadme } from './corpus';
import { asJson, disagreement, summary, table } from './report';
import { score } from './score';

const USAGE = `Usage: npm run evaluate:readme -- <corpus folder> [--file <word>] [--check <word>] [--weak] [--json]

Reads labels.jsonl in the folder, the READMEs beside it and the lists of files in trees/, and prints how often the
linter and the labels agree. --file and --check list every disagreement in the files, or about the checks, whose name
contains the word; --weak lists what is labelled weak as well.`;

/** @returns the exit code: 0, or 2 for a call that cannot be answered */
export function evaluate(
  args: readonly string[],
  print: (line: string) => void,
  complain: (line: string) => void,
): number {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        file: { type: 'string' },
        check: { type: 'string' },
        json: { type: 'boolean' },
        weak: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const [folder, ...more] = positionals;
    if (values.help === true) print(USAGE);
    if (values.help === true) return 0;
    if (folder === undefined || more.length > 0) {
      complain(USAGE);
      return 2;
    }
    report(readCorpus(folder), values, print);
    return 0;
  } catch (error) {
    if (!(error instanceof CorpusError) && !(error instanceof TypeError && 'code' in error)) throw error;
    complain(error.message);
    return 2;
  }
}

interface Wanted {
  readonly file?: string | undefined;
  readonly check?: string | undefined;
  readonly json?: boolean | undefined;
  readonly weak?: boolean | undefined;
}

function report(all: readonly LabelledReadme[], wanted: Wanted, print: (line: string) => void): void {
  const { file = '', check = '' } = wanted;
  const readmes = all.filter((readme) => readme.file.includes(file));
  const result = score(readmes);
  if (wanted.json === true) {
    print(asJson(result));
    return;
  }
  if (wanted.file !== undefined || wanted.check !== undefined) {
    const texts = new Map(readmes.map((readme) => [readme.file, readme.text]));
    const shown = result.disagreements.filter(
      (one) => one.check.includes(check) && (wanted.weak === true || one.outcome !== 'weak'),
    );
    for (const one of shown) print(`${disagreement(one, texts.get(one.file) ?? '')}\n`);
  }
  const kinds = new Map(readmes.map((readme) => [readme.file, readme.kind]));
  if (wanted.check === undefined)
    for (const [name, { profile, language }] of result.files)
      print(`${name}: ${profile}, ${language} (labelled ${kinds.get(name) ?? ''})`);
  print(table(result));
  print(summary(result));
}

if (process.argv[1]?.endsWith('evaluate-readme.cjs') === true)
  process.exitCode = evaluate(process.argv.slice(2), console.log, console.error);
