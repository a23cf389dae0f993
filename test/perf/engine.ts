// One process, one way of reading a card, many times: `full-check` is what this project does with a text from nothing to
// findings, `parse` is the YAML parser alone. Prints the milliseconds of each run as JSON.
//   node engine.js full-check|parse <file> <runs>
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parseDocument } from 'yaml';
import { check } from '../../src/core/check';
import { PortfolioDocument } from '../../src/core/document/document';
import { recognise } from '../../src/core/document/recognise';
import { Repository } from '../../src/core/portfolio/repository';
import { SourceText } from '../../src/core/text/source-text';

const PATH = 'model-card.yaml';

const ruleFailed = (id: string, _path: string, error: unknown): never => {
  throw new Error(`Rule ${id} failed`, { cause: error });
};

const WAYS: Readonly<Record<string, (text: string) => number>> = {
  parse: (text) => parseDocument(text).errors.length,
  'full-check': (text) => {
    const recognition = recognise({ path: PATH, text });
    if (!recognition) throw new Error('The card was not recognised.');
    const document = PortfolioDocument.parse(new SourceText(`file:///${PATH}`, text, 1), PATH, recognition);
    return check(document, new Repository(), {}, { ruleFailed })?.length ?? -1;
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
