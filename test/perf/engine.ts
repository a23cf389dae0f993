// One process, one way of reading a text, many times: `full-check` is what this project does with a card from nothing to
// findings, `parse` is the YAML parser alone; `readme` is the same for a README, `readme-edit` for one keystroke in it, and
// `markdown` its parser alone. Prints the milliseconds of each run as JSON.
//   node engine.js full-check|parse|readme|readme-edit|markdown <file> <runs>
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parseDocument } from 'yaml';
import { GFM, parser } from '@lezer/markdown';
import { check } from '../../src/core/check';
import { PortfolioDocument } from '../../src/core/document/document';
import { formatOf } from '../../src/core/document/format';
import { recognise } from '../../src/core/document/recognise';
import { Repository } from '../../src/core/portfolio/repository';
import { SourceText } from '../../src/core/text/source-text';

const PATH = 'model-card.yaml';

const ruleFailed = (id: string, _path: string, error: unknown): never => {
  throw new Error(`Rule ${id} failed`, { cause: error });
};

const README = 'README.md';
const markdown = parser.configure([GFM]);

function readReadme(text: string): PortfolioDocument {
  const format = formatOf('case-study-markdown');
  if (!format) throw new Error('There is no format for READMEs.');
  return PortfolioDocument.parse(new SourceText(`file:///${README}`, text, 1), README, { format, reason: '' });
}

function checkReadme(document: PortfolioDocument): number {
  const repository = new Repository();
  repository.put(document);
  return check(document, repository, {}, { ruleFailed })?.length ?? -1;
}

/** The README before the keystroke, which is in the middle of it. */
let before: PortfolioDocument | undefined;

const WAYS: Readonly<Record<string, (text: string) => number>> = {
  parse: (text) => parseDocument(text).errors.length,
  'full-check': (text) => {
    const recognition = recognise({ path: PATH, text });
    if (!recognition) throw new Error('The card was not recognised.');
    const document = PortfolioDocument.parse(new SourceText(`file:///${PATH}`, text, 1), PATH, recognition);
    return check(document, new Repository(), {}, { ruleFailed })?.length ?? -1;
  },
  markdown: (text) => markdown.parse(text).length,
  readme: (text) => checkReadme(readReadme(text)),
  'readme-edit': (text) => {
    before ??= readReadme(text);
    const middle = before.text.indexOf(' ', before.text.length >> 1);
    const edited = `${before.text.slice(0, middle)}x${before.text.slice(middle)}`;
    before = before.update(new SourceText(`file:///${README}`, edited, before.source.version + 1));
    return checkReadme(before);
  },
};

const [way = '', file = '', runs = '1'] = process.argv.slice(2);
const read = WAYS[way];
if (!read) throw new Error(`No such way: ${way}`);
const text = readFileSync(file, 'utf8');
const times: number[] = [];
for (let run = 0; run < Number(runs); run++) {
  const started = performance.now();
  read(text);
  times.push(performance.now() - started);
}
console.log(JSON.stringify(times));
