import assert from 'node:assert/strict';
import { insertResults } from '../../../src/core/case-study/results-block/insert';
import { codeLenses } from '../../../src/core/features/code-lens';
import { inlayHints } from '../../../src/core/features/inlay-hints';
import { applyEdits } from '../../../src/core/text/edit';
import { Commands } from '../../../src/protocol/commands';
import { caseStudyOf } from '../../harness/case-study';

const METRICS = { 'reports/metrics.json': '{\n  "baseline": {"f1": 0.61},\n  "trees": {\n    "f1": 0.8149\n  }\n}\n' };

/** The lenses as the line that they stand over, their words and what they pass on. */
function lenses(text: string, files: Readonly<Record<string, string>> = METRICS): readonly unknown[] {
  const { document, workspace } = caseStudyOf(text, files);
  return codeLenses(document, workspace.repository).map(({ range, command }) => [
    text.split('\n')[range.start.line],
    command?.title,
    command?.command,
    command?.arguments,
  ]);
}

/** The text with the hints in it, in brackets. */
function hinted(text: string): string {
  const { document, workspace } = caseStudyOf(text);
  const whole = { start: 0, end: text.length };
  const hints = inlayHints(document, whole, workspace.repository);
  return applyEdits(
    text,
    hints.map(({ position, label }) => {
      const at = document.source.offsetAt(position);
      return { span: { start: at, end: at }, newText: `[${typeof label === 'string' ? label : ''}]` };
    }),
  );
}

describe('lenses over the results of a README', () => {
  const BEGIN = '<!-- results:begin src=reports/metrics.json keys=trees -->';
  const TABLE = '| Metric | trees |\n| --- | --- |\n| F1 | 0.8149 |';

  it('update a block, or say that it is up to date and lead to its file', () => {
    assert.deepEqual(lenses(`# Churn\n\n${BEGIN}\n<!-- results:end -->\n`), [
      [BEGIN, 'Update results', Commands.updateResults, ['file:///README.md']],
    ]);
    assert.deepEqual(lenses(`# Churn\n\n${BEGIN}\n\n${TABLE}\n\n<!-- results:end -->\n`), [
      [
        BEGIN,
        'Results are up to date with reports/metrics.json',
        Commands.openMetrics,
        ['file:///reports/metrics.json', 1],
      ],
    ]);
    assert.deepEqual(lenses(`# Churn\n\n${BEGIN.replace('metrics', 'other')}\n<!-- results:end -->\n`), []);
  });

  it('lead from a table to the line of its first number in the file', () => {
    const table = '| Model | F1 |\n| --- | --- |\n| Trees | 0.815 |\n| Baseline | 0.61 |\n| SVM | 0.70 |\n';
    assert.deepEqual(lenses(`# Churn\n\nAs in reports/metrics.json:\n\n${table}`), [
      [
        '| Model | F1 |',
        '2 of 3 numbers backed by reports/metrics.json',
        Commands.openMetrics,
        ['file:///reports/metrics.json', 4],
      ],
    ]);
  });

  it('stand over the line of a number in the text, and not over one that the file gives otherwise', () => {
    const files = { 'metrics.json': '{"test_f1": 0.8149, "test_recall": 0.62}' };
    assert.deepEqual(lenses('# Churn\n\nOn the test set the F1 is 0.81.\nThe recall is 0.71.\n', files), [
      ['On the test set the F1 is 0.81.', 'backed by metrics.json', Commands.openMetrics, ['file:///metrics.json', 1]],
    ]);
    assert.deepEqual(lenses('# Churn\n\nThe AUC is 0.81.\n', files), []);
  });
});

describe('hints behind the results of a README', () => {
  it('give the difference to the baseline of the same table', () => {
    assert.equal(
      hinted(
        '# A\n\n| Model | F1 | MAE |\n| --- | --- | --- |\n| Baseline | 0.500 | 12.0 |\n| Trees | **0.546** | 9.0 |\n',
      ),
      '# A\n\n| Model | F1 | MAE |\n| --- | --- | --- |\n| Baseline | 0.500 | 12.0 |\n| Trees | **0.546**[+9.2 % vs baseline] | 9.0[−25.0 % vs baseline] |\n',
    );
  });

  it('give it in a list and in a sentence', () => {
    assert.match(
      hinted('# A\n\n## Results\n\n- Baseline: F1 0.50\n- Trees: F1 0.75\n'),
      /Trees: F1 0\.75\[\+50\.0 % vs baseline\]/,
    );
  });

  for (const [name, text] of [
    ['no baseline', '| Model | F1 |\n| --- | --- |\n| SVM | 0.5 |\n| Trees | 0.6 |\n'],
    ['two baselines', '| Model | F1 |\n| --- | --- |\n| Baseline | 0.5 |\n| Naive baseline | 0.4 |\n| Trees | 0.6 |\n'],
    ['a baseline of zero', '| Model | F1 |\n| --- | --- |\n| Baseline | 0.0 |\n| Trees | 0.6 |\n'],
    [
      'a baseline of another metric',
      '| Model | F1 | AUC |\n| --- | --- | --- |\n| Baseline | 0.5 | |\n| Trees | | 0.6 |\n',
    ],
    [
      'a baseline of another section',
      '## A\n\nThe baseline has an F1 of 0.5.\n\n## B\n\nThe forest reaches an F1 of 0.6.\n',
    ],
  ] as const) {
    it(`stay away with ${name}`, () => {
      const readme = `# A\n\n${text}`;
      assert.equal(hinted(readme), readme);
    });
  }

  it('are those of the asked lines', () => {
    const text = '# A\n\n| Model | F1 |\n| --- | --- |\n| Baseline | 0.5 |\n| Trees | 0.6 |\n';
    const { document, workspace } = caseStudyOf(text);
    assert.deepEqual(inlayHints(document, { start: 0, end: 20 }, workspace.repository), []);
  });
});

/** The text after the offered insertion at a place. */
const inserted = (text: string, at: string, files: Readonly<Record<string, string>> = METRICS): string => {
  const start = text.indexOf(at);
  const [fix] = insertResults(caseStudyOf(text, files), { start, end: start });
  return fix ? applyEdits(text, fix.edits) : 'nothing';
};

describe('inserting a block of results', () => {
  const BLOCK =
    '<!-- results:begin src=reports/metrics.json -->\n\n| Model    |     F1 |\n| -------- | -----: |\n| baseline |   0.61 |\n| trees    | 0.8149 |\n\n<!-- results:end -->';

  it('is offered at the title of the results, in any language', () => {
    assert.equal(inserted('# A\n\n## Results\n\nText.\n', 'Results'), `# A\n\n## Results\n\n${BLOCK}\n\nText.\n`);
    assert.equal(inserted('# A\n\n## Resultados', 'Resultados'), `# A\n\n## Resultados\n\n${BLOCK}`);
  });

  it('is offered at a reported number', () => {
    assert.equal(inserted('# A\n\nIt has an F1 of 0.81.\n', '0.81'), `# A\n\n${BLOCK}\n\nIt has an F1 of 0.81.\n`);
  });

  it('keeps the line ends of the file, and is up to date at once', () => {
    const text = inserted('# A\r\n\r\n## Results\r\n', 'Results');
    assert.equal(text, `# A\r\n\r\n## Results\r\n\r\n${BLOCK.replaceAll('\n', '\r\n')}\r\n`);
    const { document, workspace } = caseStudyOf(text, METRICS);
    assert.match(codeLenses(document, workspace.repository)[0]?.command?.title ?? '', /up to date/);
  });

  it('names the known metrics of a file with many numbers', () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`n${index}`, index]));
    const text = inserted('# A\n\n## Results\n', 'Results', {
      'metrics.json': JSON.stringify({ ...many, f1: 0.8, mae: 3 }),
    });
    assert.match(text, /src=metrics\.json keys=f1,mae -->/);
  });

  it('is not offered elsewhere, without a file, or twice', () => {
    assert.equal(inserted('# A\n\n## Data\n\n## Results\n', 'Data'), 'nothing');
    assert.equal(inserted('# A\n\n## Results\n', 'Results', {}), 'nothing');
    assert.equal(inserted('# A\n\n## Results\n', 'Results', { 'metrics.json': '{' }), 'nothing');
    assert.equal(inserted(`# A\n\n## Results\n\n${BLOCK}\n`, 'Results'), 'nothing');
  });
});
