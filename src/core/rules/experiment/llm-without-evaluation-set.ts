import { defineRule } from '../rule';
import { insertAbsent } from './support/insert-absent';

export const llmWithoutEvaluationSet = defineRule({
  id: 'experiment/llm-without-evaluation-set',
  layer: 'judgement',
  severity: 'warning',
  summary: 'Work with a language model names no evaluation set.',
  why: 'A few answers that look right are an impression, not a measurement. A fixed set of cases with expected answers, kept in the repository with a version and a size, lets a change of prompt or model be compared with the last one. It is what hiring teams ask for first in this kind of work.',
  source: 'REFORMS checklist, module on metrics and uncertainty; NeurIPS paper checklist, experimental details.',
  appliesTo: { formats: ['experiment'] },
  absence: true,
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: answers\ntask:\n  type: question-answering\ndata:\n  name: handbook\nllm:\n  model: small-2503\n  evaluation_set:\n    path: eval/questions.jsonl\n    size: 120\n',
      },
      {
        text: 'name: labels\ntask:\n  type: classification\ndata:\n  name: tickets\nllm:\n  model: small-2503\nsplit:\n  strategy: predefined\n',
      },
    ],
    bad: [
      {
        text: 'name: answers\ntask:\n  type: question-answering\ndata:\n  name: handbook\n⟦llm⟧: # hosted\n  model: small-2503\n',
      },
    ],
  },
  *check({ experiment }) {
    const llm = experiment?.llm;
    // Where the data is split, its test part is the evaluation set.
    if (!llm || llm.evaluationSet || experiment.split) return;
    yield {
      span: llm.span,
      message:
        'No evaluation set is named, so there is nothing to measure a change against. Add `evaluation_set` with its path, version and size.',
    };
  },
  fix(_, { document }) {
    const edit = insertAbsent(document, ['llm'], 'evaluation_set', { path: '...', version: '...' });
    return edit ? [{ title: 'Add `evaluation_set` to fill in', preferred: false, edits: [edit] }] : [];
  },
});
