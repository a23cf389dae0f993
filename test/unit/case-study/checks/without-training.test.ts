import assert from 'node:assert/strict';
import { lines, verdictOf } from '../read-study';

const WITHOUT = lines(
  '# Will it pay?',
  '',
  'Should the depot buy a router for its vans? A calculator draws 1,000 years from the guesses of the drivers.',
  'No model is trained; what counts are the guesses.',
);

const states = (text: string, files: Readonly<Record<string, string>> = {}): string[] =>
  (['readme/training-entry-point', 'readme/model-card'] as const).map((id) => verdictOf(id, text, files).state);

describe('a project that trains nothing', () => {
  it('is not asked how it trains, nor for a card of the model', () => {
    assert.deepEqual(states(WITHOUT), ['not-judged', 'not-judged']);
    assert.equal(
      verdictOf('readme/model-card', WITHOUT).message,
      'Not judged, because the README says that no model is trained here.',
    );
    for (const said of [
      'Nothing is trained here.',
      'We did not train a model.',
      'There is no training, because an average is enough.',
      'No training is needed.',
      'This project does not train any models.',
    ])
      assert.deepEqual(states(`# Vans\n\n${said}\n`), ['not-judged', 'not-judged'], said);
  });

  it('is asked what a model of somebody else may be used for', () => {
    assert.deepEqual(states('# Vans\n\nNo model is trained: a language model reads the notes.\n'), [
      'not-judged',
      'absent',
    ]);
  });

  it('is believed only as far as its files agree', () => {
    assert.deepEqual(states(WITHOUT, { 'src/train.py': 'model.fit(x, y)\n' }), ['absent', 'absent']);
    assert.deepEqual(states(WITHOUT, { 'MODEL_CARD.md': '# Card\n' }), ['not-judged', 'absent']);
  });

  it('is none that only trains without something', () => {
    for (const said of [
      'No model is trained on names.',
      'Nothing is trained before the data is checked.',
      'No model was trained yet.',
      'No training is needed to read the page, but the service has a forest.',
      'We do not train models with the test set.',
    ])
      assert.deepEqual(states(`# Vans\n\n${said}\n`), ['absent', 'absent'], said);
  });

  it('still shows what it has', () => {
    const text = `${WITHOUT}\n\`\`\`bash\npython train.py\n\`\`\`\n\n## Intended use\n\nFor the head of the depot who decides about vans.\n`;
    assert.deepEqual(states(text), ['present', 'present']);
  });
});
