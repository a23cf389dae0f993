import assert from 'node:assert/strict';
import { withoutUnsaid } from '../../../src/core/case-study/authors-parts/without-unsaid';
import { unsaidIn } from '../../../src/core/case-study/authors-parts/unsaid';
import { blockFixes } from '../../../src/core/case-study/blocks-to-insert/index';
import type { CheckId, State } from '../../../src/core/case-study/check';
import { halfSaid } from '../../../src/core/case-study/half-said';
import { Checked } from '../../harness/engine';
import { lines, studyOf } from './read-study';

/** Enough of a case study around a text to be judged as one. */
const page = (...own: readonly string[]): string =>
  lines(
    '# Late parcels',
    '',
    'A classifier marks parcels that will come late. It was trained on the scans of one winter and reaches an F1 of 0.81.',
    'The depot sees the marks in its list of the day, beside the name of the street and the number of the van.',
    '',
    'Every part of the project has a folder of its own, and the names of the folders are those of the steps in the',
    'order in which they run; what a step writes is read by the next one and by nobody else.',
    '',
    ...own,
  );

function judged(id: CheckId, text: string): { readonly state: State; readonly shown: readonly string[] } {
  const found = Array.from(studyOf(text).verdicts).find(([check]) => check.id === id)?.[1];
  assert.ok(found, id);
  return { state: found.state, shown: found.evidence.map(({ start, end }) => text.slice(start, end)) };
}

const unsaid = (text: string): string[] => unsaidIn(studyOf(text)).map(({ start, end }) => text.slice(start, end));

describe('parts that only the author can write', () => {
  describe('say nothing, and neither do the words that lead to them', () => {
    const cases: Readonly<Record<string, readonly [text: string, ...unsaid: string[]]>> = {
      'a sentence of its own': ['It works. [your reason for it]\n', '[your reason for it]'],
      'a label in front of it': ['Trained at night. Why so: [your own reason].\n', 'Why so: [your own reason].'],
      'the frame of a sentence': [
        'We chose [your model] over [your other model].\n',
        'We chose [your model] over [your other model].',
      ],
      'the end of a sentence that says more': [
        'The forest was trained on all scans of the winter because [your reason].\n',
        'because [your reason]',
      ],
      'a label behind a sentence that says more': [
        'The service answers each depot at six in the morning with all parcels that are late, shown in: [your film].\n',
        'shown in: [your film]',
      ],
      'what stands beside a number': ['Recall is 0.7 on [your test set].\n', 'on [your test set]'],
      'what stands beside a link': ['[Card](CARD.md) by [your name]\n', 'by [your name]'],
      'an item': ['1. Weigh the parcels again.\n2. [your next step]\n', '2. [your next step]'],
      'a title': ['## Story of [your project]\n\nIt went well.\n', '[your project]'],
      'a row, and not the header over others': [
        '| Model | F1 |\n| --- | --- |\n| Forest | 0.81 |\n| Mean of the street | [your value] |\n',
        'Mean of the street | [your value]',
      ],
      'a cell of a row that says something': [
        '| Model | F1 | Why |\n| --- | --- | --- |\n| Forest | 0.81 | [your reason] |\n',
        '[your reason]',
      ],
      'a table in which nothing is said': [
        '| Baseline | F1 |\n| --- | --- |\n| [your first] | |\n| [your second] | |\n',
        'Baseline | F1',
        '[your first] |',
        '[your second] |',
      ],
    };
    for (const [name, [text, ...wanted]] of Object.entries(cases)) {
      it(name, () => {
        assert.deepEqual(unsaid(text), wanted);
      });
    }

    it('not links, code, and other brackets', () => {
      for (const text of [
        'See [your card](CARD.md) and [your data][1].\n\n[1]: x.md\n',
        'Type `x[your index]`.\n\n```\n[your code]\n```\n',
        'It is [the part of the text] that counts.\n',
      ])
        assert.deepEqual(unsaid(text), []);
    });
  });

  describe('answer no check', () => {
    const cases: readonly (readonly [name: string, CheckId, State, ...own: string[]])[] = [
      [
        'a reason to come',
        'readme/metric-reason',
        'weak',
        'The first metric is F1, because [your reason for this metric].',
      ],
      [
        'a reason that is there',
        'readme/metric-reason',
        'present',
        'The first metric is F1, because a late call costs the desk as much as a missed one; [your price of a call].',
      ],
      ['a way to split to come', 'readme/split', 'weak', 'The hold-out set: [your months that nobody saw].'],
      [
        'a split that is told',
        'readme/split',
        'present',
        'The last two months were kept as a hold-out set of 900 parcels, from [your depots].',
      ],
      [
        'a baseline to come',
        'readme/baseline',
        'weak',
        '| Model | F1 |',
        '| --- | --- |',
        '| Baseline: [your rule of the desk] | |',
      ],
      ['steps to come', 'readme/next-steps', 'weak', '## Next steps', '', '1. [your next step, and why]'],
      [
        'steps of which one is to come',
        'readme/next-steps',
        'present',
        '## Next steps',
        '',
        '1. Weigh each parcel again in the depot.',
        '2. [your next step, and why]',
      ],
      [
        'limits to come',
        'readme/limitations',
        'weak',
        '## Limitations',
        '',
        '- [your limits of the data and of the model]',
        '- [your cases in which nobody should use it]',
      ],
      ['nothing about it', 'readme/split', 'absent', 'Why I made this: [your own reason].'],
    ];
    for (const [name, id, state, ...own] of cases) {
      it(`${id} is ${state}: ${name}`, () => {
        const { state: found, shown } = judged(id, page(...own));
        assert.equal(found, state, shown.join(' | '));
        if (state === 'weak') for (const one of shown) assert.match(one, /^\[your [^\]]+\]$/);
        if (state === 'present') for (const one of shown) assert.doesNotMatch(one, /^\[your/);
      });
    }

    it('and say what is to be written', () => {
      const verdicts = studyOf(page('## Next steps', '', '- [your next step]')).verdicts;
      const next = Array.from(verdicts).find(([{ id }]) => id === 'readme/next-steps')?.[1];
      assert.equal(
        next?.message,
        'This is still to be filled in: your next step. Write the answer in place of the brackets.',
      );
    });
  });

  it('are found once, as placeholders, and are not doubled by a block to insert', () => {
    const text = page('## Next steps', '', '- [your next step]', '', 'Split: [your way to split].');
    const study = studyOf(text);
    assert.equal(halfSaid(study).has('readme/next-steps'), false);
    assert.deepEqual(blockFixes(study, 'readme/next-steps'), []);
    assert.ok(blockFixes(study, 'readme/limitations').length > 0);
    const onLine = new Checked('README.md', text).findings.filter(({ span }) =>
      text.slice(span.start).startsWith('[your'),
    );
    assert.deepEqual(
      onLine.map(({ id }) => id),
      ['readme/placeholder', 'readme/placeholder'],
    );
  });

  it('leave every offset where it is', () => {
    for (const lineBreak of ['\n', '\r\n']) {
      const text = page(
        '> [your word] and more here, in a sentence of its own',
        '',
        '- [your a] | `x`',
        '',
        'It is read',
        'by [your readers]. So it is, and so it was at all times. The film of it: ',
        '[your film]',
        '',
        '| A | B |',
        '| --- | --- |',
        '| [your c] | |',
      ).replaceAll('\n', lineBreak);
      const study = studyOf(text);
      const other = withoutUnsaid(text, unsaidIn(study));
      assert.equal(other.length, text.length);
      for (const mark of ['\n', '\r', '|', '`x`', 'and more'])
        assert.equal(other.indexOf(mark), text.indexOf(mark), JSON.stringify(mark));
      assert.doesNotMatch(other, /\[your/);
      assert.deepEqual(
        study.reading(other).blocks.blocks.map(({ kind }) => kind),
        study.blocks.blocks.map(({ kind }) => kind),
      );
    }
  });
});
