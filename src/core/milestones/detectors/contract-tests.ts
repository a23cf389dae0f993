import { basename } from '../../portfolio/path';
import type { Detector } from './detector';
import { met, partly, shown } from './support/answer';
import { missing as nothingOf } from './support/code';
import { lineAt, tests, type PythonSource } from './support/python-source';
import { listed } from './support/said';

type Layer = 'data' | 'model' | 'API';
const LAYERS: readonly { readonly layer: Layer; readonly named: RegExp; readonly done: RegExp }[] = [
  {
    layer: 'data',
    named:
      /(?:^|_)(?:data|dataset|schema|features?|preprocess\w*|process_data|etl|ingest\w*|clean\w*|validat\w+|splits?|leakage|temporal\w*|quality|contract)(?:_|$)/,
    done: /\bpandera\b|\.columns\b|\bisnull\(|\bisna\(|\bDataFrameSchema\b|\bgreat_expectations\b|\bduplicated\(|\bdtypes?\b/,
  },
  {
    layer: 'model',
    named:
      /(?:^|_)(?:models?|train\w*|predict\w*|metrics?|eval\w*|baselines?|inference|threshold\w*|calibrat\w*|pipeline|regression|quality_gate)(?:_|$)/,
    done: /\.predict(?:_proba)?\s*\(|\b(?:accuracy|f1|roc_auc|mean_\w+_error|r2)_?score?\s*\(/,
  },
  {
    layer: 'API',
    named: /(?:^|_)(?:api|endpoints?|routes?|server|serving|service|app|client|health)(?:_|$)/,
    done: /\bTestClient\s*\(|\btest_client\s*\(|\bclient\.(?:get|post)\s*\(|\bAsyncClient\s*\(|\brequests\.(?:get|post)\s*\(/,
  },
];

/** Whether data, model and API are each tested: by the names of the tests, and by what they do. */
export const contractTests: Detector = {
  id: 'contract-tests',
  detect(evidence) {
    const sources = tests(evidence).filter(({ code }) => /\bdef\s+test_|\bassert\b/.test(code));
    const found = LAYERS.map(({ layer, named, done }) => ({ layer, at: placeOf(sources, named, done, layer) }));
    const there = found.flatMap(({ layer, at }) => (at ? [shown(at, `A test of the ${layer}`)] : []));
    const missing = found.flatMap(({ layer, at }) => (at ? [] : [layer]));
    if (missing.length === 0) return met(there);
    const next = `Write ${listed(missing.map((layer) => EXAMPLES[layer]))}.`;
    return there.length > 0 ? partly(there, next) : nothingOf(evidence, 'the tests', next);
  },
};

const EXAMPLES: Readonly<Record<Layer, string>> = {
  data: 'a test that a row which breaks the schema of the data is refused',
  model: 'a test that the model keeps its metric on fixed data',
  API: 'a test that the API answers a valid request and refuses a wrong one',
};

function placeOf(
  sources: readonly PythonSource[],
  named: RegExp,
  done: RegExp,
  layer: Layer,
): { readonly path: string; readonly line: number } | undefined {
  const isNamed = ({ path }: PythonSource): boolean => named.test(stemOf(path));
  const byFile =
    sources.find((source) => isNamed(source) && done.test(source.code)) ??
    (layer === 'API' ? sources.find(({ code }) => done.test(code)) : undefined) ??
    sources.find(isNamed);
  if (byFile) return { path: byFile.path, line: firstTest(byFile) };
  for (const source of sources) {
    const isDone = done.test(source.code);
    for (const match of source.code.matchAll(TEST)) {
      // A name alone may be about anything; what the test does decides.
      const isCalledSo = layer !== 'API' && named.test((match[1] ?? '').toLowerCase());
      if (isCalledSo || (isDone && done.test(bodyOf(source, match.index))))
        return { path: source.path, line: lineAt(source, match.index) };
    }
  }
  return undefined;
}

const TEST = /^[ \t]*(?:async[ \t]+)?def[ \t]+test_(\w+)/gm;

const bodyOf = ({ code }: PythonSource, start: number): string =>
  code.slice(start, start + LONGEST_TEST).split(/\n(?=[ \t]*(?:async[ \t]+)?def[ \t])/)[0] ?? '';

const LONGEST_TEST = 4000;

const stemOf = (path: string): string =>
  basename(path)
    .toLowerCase()
    .replace(/\.py$/, '')
    .replace(/^tests?_|_tests?$/g, '');

const firstTest = (source: PythonSource): number => {
  const at = source.code.search(/^[ \t]*(?:async[ \t]+)?def[ \t]+test_/m);
  return at < 0 ? 1 : lineAt(source, at);
};
