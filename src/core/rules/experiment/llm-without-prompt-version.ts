import { defineRule } from '../rule';
import { insertAbsent } from './support/insert-absent';

export const llmWithoutPromptVersion = defineRule({
  id: 'experiment/llm-without-prompt-version',
  layer: 'judgement',
  severity: 'warning',
  summary: 'Work with a language model does not say which version of the prompt it used.',
  why: 'A changed word in the prompt can move the score more than a changed model, so the prompt is code and needs a history. Name the file and a version, or the file together with the revision of the repository that holds it.',
  source: 'NeurIPS paper checklist, experimental details; REFORMS checklist, module on computational reproducibility.',
  appliesTo: { formats: ['experiment'] },
  absence: true,
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: answers\ntask:\n  type: question-answering\ndata:\n  name: handbook\nllm:\n  model: small-2503\n  prompt:\n    path: prompts/answer.md\n    version: v4\n',
        files: { 'prompts/answer.md': '' },
      },
      {
        text: 'name: answers\ntask:\n  type: question-answering\ndata:\n  name: handbook\nllm:\n  model: small-2503\n  prompt:\n    path: prompts/answer.md\ncode_revision: v1.2.0\n',
        files: { 'prompts/answer.md': '' },
      },
    ],
    bad: [
      {
        text: 'name: answers\ntask:\n  type: question-answering\ndata:\n  name: handbook\n⟦llm⟧:\n  model: small-2503\n  settings: {temperature: 0}\n',
      },
      {
        text: 'name: answers\ntask:\n  type: question-answering\ndata:\n  name: handbook\nllm:\n  model: small-2503\n  ⟦prompt⟧:\n    path: prompts/answer.md # the short one\n',
        files: { 'prompts/answer.md': '' },
      },
    ],
  },
  *check({ experiment }) {
    const llm = experiment?.llm;
    if (!llm || llm.promptVersion || (llm.promptPath && experiment.codeRevision)) return;
    yield {
      span: llm.prompt ?? llm.span,
      message: 'Nothing says which version of the prompt gave these answers. Add `prompt` with `path` and `version`.',
    };
  },
  fix(_, { document, experiment }) {
    const edit = experiment?.llm?.prompt
      ? insertAbsent(document, ['llm', 'prompt'], 'version', '...')
      : insertAbsent(document, ['llm'], 'prompt', { path: '...', version: '...' });
    return edit ? [{ title: 'Add the prompt version to fill in', preferred: false, edits: [edit] }] : [];
  },
});
