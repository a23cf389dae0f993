import type { Evidence } from '../detector';
import { hitAt, tests, type PythonHit, type PythonSource } from './python-source';
import { blockAt } from './service';

/** A test of the Python tests. */
export interface TestFunction extends PythonHit {
  readonly name: string;
  readonly body: string;
}

const TEST = /^[ \t]*(?:async[ \t]+)?def[ \t]+(test_?\w+)/gm;

export const testFunctionsOf = (evidence: Evidence): readonly TestFunction[] =>
  evidence.once('test functions', () => tests(evidence).flatMap(testFunctionsIn));

const KNOWN = new WeakMap<PythonSource, readonly TestFunction[]>();

function testFunctionsIn(source: PythonSource): readonly TestFunction[] {
  const known = KNOWN.get(source) ?? readTestFunctions(source);
  KNOWN.set(source, known);
  return known;
}

const readTestFunctions = (source: PythonSource): readonly TestFunction[] =>
  Array.from(source.code.matchAll(TEST), (match): TestFunction => {
    const [text, name = ''] = match;
    // Cases that a decorator lists stand in front.
    const before =
      /(?:^|\n)((?:[ \t]*@[^\n]*\n(?:[ \t]*[^\s@d][^\n]*\n){0,30})+)$/.exec(
        source.code.slice(Math.max(0, match.index - 3000), match.index),
      )?.[1] ?? '';
    return {
      ...hitAt(source, match.index, text),
      name,
      body: before + blockAt(source.code, source.code.indexOf('def', match.index)),
    };
  });

export const testsLike = (evidence: Evidence, wanted: (test: TestFunction) => boolean): readonly TestFunction[] =>
  testFunctionsOf(evidence).filter(wanted);
