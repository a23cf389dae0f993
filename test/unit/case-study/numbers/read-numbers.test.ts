import assert from 'node:assert/strict';
import { lines, studyOf } from '../read-study';

/** Each number as one line: model, metric, split, value with its unit, and whether it is the reference. */
function numbersIn(text: string): string[] {
  return studyOf(text).numbers.map(({ model, name, split, value, unit, isReference, span }) => {
    assert.ok(span.end <= text.length);
    return [
      model ?? '-',
      name,
      split ?? '-',
      `${value}${unit === 'percent' ? ' %' : ''}`,
      ...(isReference ? ['reference'] : []),
    ].join(' | ');
  });
}

/** A form in which READMEs give numbers, what is written, and what is read. */
const FORMS: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'metrics in columns': [
    lines('| Model | Test F1 | AUC (%) |', '|---|---|---|', '| Baseline | 0.41 | 60.2 |', '| Trees | 0.73 | 81 |'),
    [
      'Baseline | Test F1 | test | 0.41 | reference',
      'Baseline | AUC (%) | - | 60.2 % | reference',
      'Trees | Test F1 | test | 0.73',
      'Trees | AUC (%) | - | 81 %',
    ],
  ],
  'metrics in rows, before and after': [
    lines('| Metric | Before | After | Target |', '|---|---|---|---|', '| RMSE | 4.1 | 3.2 | 3.0 |'),
    ['Before | RMSE | - | 4.1 | reference', 'After | RMSE | - | 3.2'],
  ],
  'rows beside the own one': [
    lines('| Net | Dice |', '|---|---|', '| U-Net | 0.81 |', '| WaveNet (ours) | 0.88 |'),
    ['U-Net | Dice | - | 0.81 | reference', 'WaveNet (ours) | Dice | - | 0.88'],
  ],
  'a table of HTML': [
    lines('<table>', '<tr><th>Model</th><th>MAE</th></tr>', '<tr><td>Trees</td><td>2.5</td></tr>', '</table>'),
    ['Trees | MAE | - | 2.5'],
  ],
  'lines of a list': [
    lines('- **Trees**: MAE = 2.5', '- Linear regression (baseline): MAE = 3.9'),
    ['Trees | MAE | - | 2.5', 'Linear regression (baseline) | MAE | - | 3.9 | reference'],
  ],
  'a baseline that is named somewhere else': [
    lines('Ridge serves as our baseline.', '', '- **Trees**: MAE = 2.5', '- **Ridge**: MAE = 3.9'),
    ['Trees | MAE | - | 2.5', 'Ridge | MAE | - | 3.9 | reference'],
  ],
  'one value to another': [
    'Recall rose from 61% to 74% on the validation set.\n',
    ['- | Recall | validation | 61 % | reference', '- | Recall | validation | 74 %'],
  ],
  'one against another': [
    'The F1 is 0.81, compared to 0.62 for the baseline.\n',
    ['- | F1 | - | 0.81', '- | F1 | - | 0.62 | reference'],
  ],
  'two in front of their metric': [
    'Nets do better than trees (93% vs 88% test accuracy).\n',
    ['- | accuracy | test | 93 %', '- | accuracy | test | 88 % | reference'],
  ],
  'a list of names and a list of values': [
    'Precision and recall are 0.92 and 0.87.\n',
    ['- | Precision | - | 0.92', '- | recall | - | 0.87'],
  ],
  'a number under a title of the baseline': [
    lines('### Baseline', '', 'Guessing the mean has an MAE of 3.9.', '', '### Trees', '', 'The MAE is 2.5.'),
    ['- | MAE | - | 3.9 | reference', '- | MAE | - | 2.5'],
  ],
  'a metric at a cut-off': [
    'mAP@0.5 reached 0.71 and NDCG@10 is 0.44.\n',
    ['- | mAP@0.5 | - | 0.71', '- | NDCG@10 | - | 0.44'],
  ],
  'a decimal comma': [
    'El MAE es 2,5 y la exactitud del 92,4 %.\n',
    ['- | MAE | - | 2.5', '- | exactitud | - | 92.4 %'],
  ],
  'a currency': ['The MAE is $ 11K.\n', ['- | MAE | - | 11']],
  'what an evaluation printed': [lines('## Results', '', '```', 'Accuracy: 0.91', '```'), ['- | Accuracy | - | 0.91']],
  'nothing but goals, settings, differences and other quantities': [
    lines(
      'Accuracy should be at least 90%. Recall > 0.8 is the target. Promotion needs F1 ≥ 0.7.',
      'It has 5% higher accuracy, within 0.03 log loss of the best. The dropout is 0.5.',
      'All at 95% confidence; 3.5% of rows are fraud; `min_f1: 0.8`.',
      '',
      '```json',
      '{ "accuracy": 0.93 }',
      '```',
      '',
      '## Next steps',
      '',
      'Reach an F1 of 0.9.',
    ),
    [],
  ],
  'a sentence that praises its own model': [
    '# A\n\nOur state-of-the-art model reaches 99% accuracy on the test set. It achieves SOTA recall of 0.9.\n',
    ['- | accuracy | test | 99 %', '- | recall | test | 0.9'],
  ],
  'a sentence about the best of others': [
    '# A\n\nThe state-of-the-art model reaches an accuracy of 91%.\n',
    ['- | accuracy | - | 91 % | reference'],
  ],
};

describe('numbers of a README', () => {
  for (const [name, [text, numbers]] of Object.entries(FORMS))
    it(`are read from ${name}`, () => {
      assert.deepEqual(numbersIn(text), numbers);
    });

  it('stand at their place, with the digits behind the point', () => {
    const text = 'The F1 is 0.810 and the recall **74.5 %**.\n';
    const [f1, recall] = studyOf(text).numbers;
    assert.ok(f1 && recall);
    assert.equal(text.slice(f1.span.start, f1.span.end), '0.810');
    assert.equal(f1.decimals, 3);
    assert.equal(text.slice(f1.nameSpan.start, f1.nameSpan.end), 'F1');
    assert.equal(text.slice(recall.span.start, recall.span.end), '74.5 %');
    assert.equal(recall.decimals, 1);
    assert.equal(recall.metric.id, 'recall');
  });
});
