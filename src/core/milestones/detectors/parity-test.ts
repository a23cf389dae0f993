import type { Detector } from './detector';
import { met, notMet, shown } from './support/answer';
import { definitionsIn } from './support/calls';
import { tests } from './support/python-source';

const NAMED = /parity|skew(?!ness)|train\w*_serv|serv\w*_train|offline_online|matches_(?:training|pipeline|offline)/i;
const SERVED = /\bclient\.(?:post|get)\(|\b\w*(?:serv|infer|endpoint|predict_one|score_request)\w*\(/i;
const TRAINED =
  /\b(?:pipeline|pipe|model|preprocess\w*|transformer|build_features)\b[\w.]*\(|\.transform\(|\.predict(?:_proba)?\(/i;
const COMPARED =
  /\ballclose\(|\bassert_\w*(?:equal|close)\(|\bapprox\(|\bassert\b[^\r\n]*==|assertAlmostEqual|assertEqual/;

/** A test that sends one row through training's preprocessing and through serving, and compares. */
export const parityTest: Detector = {
  id: 'parity-test',
  detect(evidence) {
    for (const source of tests(evidence))
      for (const { name, body, line } of definitionsIn(source)) {
        if (!name.startsWith('test') || !COMPARED.test(body)) continue;
        if (!NAMED.test(name) && !(SERVED.test(body) && TRAINED.test(body.replace(SERVED, '')))) continue;
        return met([shown({ path: source.path, line }, `${name} compares training and serving`)]);
      }
    return notMet(
      'Write a test that sends one row through the pipeline and through serving, and asserts that both give the same.',
    );
  },
};
