import type { Detector, Evidence } from './detector';
import { met, notMet, partly, shown } from './support/answer';
import { languageModelIn, withoutLanguageModel } from './support/language-models';
import { readLike } from './support/project';
import { readRows } from './support/rows';

const SET =
  /(?:^|\/)(?:eval(?:s|uations?)?|golden|benchmarks?)\/(?:.*\/)?[^/]+\.(?:csv|tsv|jsonl?|ya?ml)$|(?:^|[-_./])(?:eval(?:uation)?(?:[-_]?set)?|golden(?:[-_]?set)?|test[-_]?cases|qa[-_]?pairs|promptfoo\w*)(?:[-_.][\w-]+)*\.(?:csv|tsv|jsonl?|ya?ml)$/i;
const INPUT =
  /^(?:.*[_ -])?(?:input|question|query|prompt|text|ticket|email|message|document|vars|instruction|user_?input|case)s?$/i;
const WANTED =
  /expected|^(?:.*[_ -])?(?:answer|output|gold|label|target|reference|ground[_ ]?truth|correct|assert|ideal|criteria|rubric)s?$/i;

/** Below these a change of the score is chance. */
const ENOUGH = 20;

/** Whether prompts are judged on fixed cases with what is expected for each. */
export const promptEvaluationSet: Detector = {
  id: 'prompt-evaluation-set',
  detect(evidence) {
    const next = 'Write eval/cases.jsonl with inputs and what is expected for each, edge cases among them.';
    const named = namedSet(evidence);
    if (!languageModelIn(evidence) && !named) return withoutLanguageModel(evidence, next);
    const sets = readLike(evidence, SET).flatMap(({ path, text }) => {
      const rows = readRows(path, text);
      const columns = rows?.columns.map((name) => name.trim()) ?? [];
      return rows && columns.some((name) => INPUT.test(name)) && columns.some((name) => WANTED.test(name))
        ? [{ path, count: rows.count }]
        : [];
    });
    const [best] = sets.toSorted((a, b) => b.count - a.count);
    if (!best) return named ? partly([shown(named, 'The experiment names an evaluation set')], next) : notMet(next);
    const there = shown({ path: best.path, line: 1 }, `${best.count} cases with what is expected`);
    if (best.count >= ENOUGH) return met([there]);
    return partly([there], `Add ${ENOUGH - best.count} more cases to ${best.path}, edge cases among them.`);
  },
};

function namedSet({ repository }: Evidence): { readonly path: string; readonly line: number } | undefined {
  for (const document of repository.ofKind('experiment')) {
    const set = repository.factsOf(document).experiment?.llm?.evaluationSet;
    if (set) return { path: document.path, line: document.source.rangeOf(set).start.line + 1 };
  }
  return undefined;
}
