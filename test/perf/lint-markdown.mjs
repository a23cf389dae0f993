// One process, one README, linted many times by another linter of Markdown. Prints the milliseconds of each run as JSON.
//   node lint-markdown.mjs <file> <runs> <module of the linter>
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

const [file, runs, module] = process.argv.slice(2);
const { lint } = await import(pathToFileURL(module).href);
const text = readFileSync(file, 'utf8');
const times = [];
for (let run = 0; run < Number(runs); run++) {
  const started = performance.now();
  lint({ strings: { [file]: text } });
  times.push(performance.now() - started);
}
console.log(JSON.stringify(times));
