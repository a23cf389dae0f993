import assert from 'node:assert/strict';
import { Checked } from '../../../harness/engine';
import { lines, studyOf } from '../read-study';

const values = (text: string): string[] =>
  studyOf(text).numbers.map(
    ({ nameSpan, span }) => `${text.slice(nameSpan.start, nameSpan.end)} ${text.slice(span.start, span.end)}`,
  );

const page = (result: string): string =>
  `# Late parcels\n\nIt helps the desk of a carrier to find parcels that come late, so that it can call.\n\n${result}\n\n## Files\n\n${'- model.py\n'.repeat(40)}\n## Results\n\nRecall: 0.81\n`;

const found = (result: string): number => new Checked('case-study.md', page(result)).of('readme/lead').length;

describe('values of metrics behind the end of a line', () => {
  const cases: Readonly<Record<string, readonly [text: string, ...values: string[]]>> = {
    'behind a word that leads to them': [
      lines(
        'Of all late parcels of the winter it finds four in five: its recall is',
        '0.81, which is enough for the desk.',
      ),
      'recall 0.81',
    ],
    'behind the name': [
      lines(
        'On the parcels of the last two months of the winter the forest has a recall of',
        '81 % and stays below the old rule in nothing.',
      ),
      'recall 81 %',
    ],
    'in a line that is short': [lines('The forest has a recall of', '0.81 on the last months.'), 'recall 0.81'],
    'in a quote and an item': [
      lines('- The forest marks the parcels that come too late with a recall of', '  0.81 on the last months.'),
      'recall 0.81',
    ],
    'not of a line with a label of its own': [lines('The forest was judged by its recall', '0.5: threshold')],
    'not of a list by hand': [
      lines('We look at the recall of the forest, at its precision and at its speed, by recall', '1. 0.81 is the goal'),
    ],
  };
  for (const [name, [text, ...wanted]] of Object.entries(cases))
    for (const lineBreak of ['\n', '\r\n'])
      it(`${name} (${JSON.stringify(lineBreak)})`, () => {
        assert.deepEqual(values(text.replaceAll('\n', lineBreak)), wanted);
      });

  it('stand on the first screen', () => {
    assert.equal(
      found('Of the parcels of the last two months that came late the forest found most: its recall was\n0.81.'),
      0,
    );
    assert.equal(found('Of the parcels of the last two months that came late the forest found most.'), 1);
  });
});
