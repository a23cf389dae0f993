import type { Detector } from './detector';
import { met, notMet, shown } from './support/answer';
import { languageModelIn, withoutLanguageModel } from './support/language-models';
import { testsLike } from './support/test-functions';

const NAMED = /valid|schema|pars(?:e|es|ing)|json|format|structured|output|response/i;
const CHECKS =
  /\bValidationError\b|\bvalidate\w*\s*\(|\bmodel_validate\w*\s*\(|\bjsonschema\b|\bparse\w*\s*\(|\bjson\.loads\s*\(|\bisinstance\s*\(/;

/** Whether a test holds answers of the model against their schema. */
export const outputValidationTest: Detector = {
  id: 'output-validation-test',
  detect(evidence) {
    const next = 'Write a test that a valid answer of the model passes the schema, and that a broken one is refused.';
    if (!languageModelIn(evidence)) return withoutLanguageModel(evidence, next);
    const [checked] = testsLike(evidence, ({ name, body }) => NAMED.test(name) && CHECKS.test(body));
    if (checked) return met([shown(checked, `${checked.name} holds an answer against its form`)]);
    return notMet(next);
  },
};
