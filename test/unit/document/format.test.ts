import assert from 'node:assert/strict';
import { formatOf, inSentence } from '../../../src/core/document/format';

describe('the label of a format in a sentence', () => {
  const cases = {
    'wandb-sweep': 'W&B sweep',
    'dvc-pipeline': 'DVC pipeline',
    mlproject: 'MLflow project',
    'model-card': 'model card (structured)',
    'model-card-markdown': 'model card (Markdown)',
    milestones: 'milestone log',
  };
  for (const [id, label] of Object.entries(cases))
    it(`is ${label}`, () => {
      const format = formatOf(id);
      assert.ok(format);
      assert.equal(inSentence(format), label);
    });
});
