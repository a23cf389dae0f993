import type { Detector } from './detector';
import { lacking, met, partly, shown } from './support/answer';
import { languageModelPrograms, readPrompts, withoutLanguageModel } from './support/language-models';
import { lineOf } from '../../case-study/workspace/yaml-value';
import { firstHit } from './support/python-source';
import { testsLike } from './support/test-functions';

const NOT_FOUND =
  /\b(?:I |you |we )?(?:do not|don'?t|does not|doesn'?t) know\b|\bnot[ _](?:found in|in) (?:the )?(?:context|documents?|sources?|passages?|knowledge base)|\bno[ _](?:relevant[ _])?(?:answer|passages?|context|evidence|documents?|results?)[ _](?:was |were |are |is )?(?:found|available)|\bno_answer\b|\bNOT_?FOUND\b|\bunanswerable\b|\b(?:cannot|can'?t|could ?n[o']t) (?:answer|find|be answered)\b|\binsufficient[ _](?:context|information|evidence)\b|\bnot enough (?:information|context)\b|\bno_(?:hits|match(?:es)?|context|sources)\b|\babstain\w*\b|\bsay(?:s)? "?not found\b|\bnothing (?:was )?found\b/i;
const TESTED =
  /not_?found|unknown|no_?answer|unanswerable|out_of_(?:scope|corpus|domain)|abstain|refus|no_(?:hits|match|context|results|documents|sources)|insufficient|dont_know|empty_(?:context|retrieval|results|corpus)/i;

/** Whether the prototype says so when the documents hold no answer, and a test asks such a question. */
export const notFoundPath: Detector = {
  id: 'not-found-path',
  detect(evidence) {
    const code = firstHit(languageModelPrograms(evidence), NOT_FOUND);
    const [prompt] = readPrompts(evidence).flatMap(({ path, text }) => {
      const match = NOT_FOUND.exec(text);
      return match ? [{ path, line: lineOf(text, match.index) }] : [];
    });
    const path = code ?? prompt;
    if (!path)
      return withoutLanguageModel(
        evidence,
        'Let the prototype answer "not found" when no passage is close enough, and test it with a question that the documents do not answer.',
      );
    const there = shown(path, 'It says so when nothing was found');
    const [tested] = testsLike(evidence, ({ name, body }) => TESTED.test(name) || NOT_FOUND.test(body));
    if (tested) return met([there, shown(tested, `${tested.name} asks what the documents do not answer`)]);
    return partly(
      [there, lacking(path, 'No test asks a question that the documents do not answer')],
      'Write a test that asks a question which the documents do not answer, and expects "not found".',
    );
  },
};
