import type { Detector } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { languageModelIn, withoutLanguageModel } from './support/language-models';
import { testsLike } from './support/test-functions';

const INJECTION =
  /inject|jailbreak|prompt_?(?:attack|leak)|red_?team|adversarial|ignore (?:all |any |the )?(?:previous|prior|above)/i;
/** A query language and a shell have injections too. */
const OTHER = /sql_?inject|command_?inject|dependency_?inject|fault_?inject/i;
const REDACTION =
  /redact|(?:^|_)pii(?:_|$)|anonymi[sz]|personal_data|scrub|mask(?:s|ed|ing)?_(?:email|phone|name|pii|card|personal|secret)|(?:email|phone|secret|card)s?_(?:is_|are_)?(?:masked|removed|hidden)/i;

/** Whether tests attack with an injection, and with personal data that must not get through. */
export const languageModelAttacks: Detector = {
  id: 'language-model-attacks',
  detect(evidence) {
    const next =
      'Write a test that sends "ignore all previous instructions", and one that sends an e-mail address and expects it to be redacted.';
    if (!languageModelIn(evidence)) return withoutLanguageModel(evidence, next);
    const [injection] = testsLike(
      evidence,
      ({ name, body }) => INJECTION.test(`${name}\n${body}`) && !OTHER.test(name),
    );
    const [redaction] = testsLike(evidence, ({ name }) => REDACTION.test(name));
    const there = [
      ...(injection ? [shown(injection, `${injection.name} attacks with an injection`)] : []),
      ...(redaction ? [shown(redaction, `${redaction.name} looks for personal data`)] : []),
    ];
    if (injection && redaction) return met(there);
    if (injection)
      return partly(
        [...there, lacking(injection, 'No test looks for personal data')],
        'Write a test that sends an e-mail address, and expects it to be redacted before the model or the log sees it.',
      );
    if (redaction)
      return partly(
        [...there, lacking(redaction, 'No test attacks with an injection')],
        'Write a test that sends "ignore all previous instructions" in a document, and expects the model to go on with its task.',
      );
    return notMet(next);
  },
};
