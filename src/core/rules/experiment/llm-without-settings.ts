import { defineRule } from '../rule';
import { insertAbsent } from './support/insert-absent';

export const llmWithoutSettings = defineRule({
  id: 'experiment/llm-without-settings',
  layer: 'judgement',
  severity: 'warning',
  summary: 'Work with a language model does not state the settings of its calls.',
  why: 'Temperature, length limits and sampling decide how far the answers vary and how often they are cut off. Providers change their defaults, so settings that are not written down are not known a month later.',
  source: 'NeurIPS paper checklist, experimental details (hyperparameters).',
  appliesTo: { formats: ['experiment'] },
  absence: true,
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: answers\ntask:\n  type: question-answering\ndata:\n  name: handbook\nllm:\n  model: small-2503\n  settings:\n    temperature: 0\n',
      },
    ],
    bad: [
      {
        text: 'name: answers\ntask:\n  type: question-answering\ndata:\n  name: handbook\n⟦llm⟧:\n  model: small-2503\n',
      },
      {
        text: 'name: answers\ntask:\n  type: question-answering\ndata:\n  name: handbook\n⟦llm⟧:\n  model: small-2503\n  settings: {}\n',
      },
    ],
  },
  *check({ experiment }) {
    const llm = experiment?.llm;
    if (!llm || llm.settings) return;
    yield {
      span: llm.span,
      message:
        'Nothing says with which settings the model was called. Add `settings` with at least temperature and length limit.',
    };
  },
  fix(_, { document }) {
    const edit = insertAbsent(document, ['llm'], 'settings', { temperature: '...', max_tokens: '...' });
    return edit ? [{ title: 'Add `settings` to fill in', preferred: false, edits: [edit] }] : [];
  },
});
