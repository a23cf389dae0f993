import assert from 'node:assert/strict';
import { add, asked, fill, make, PROJECT, shownOf, troubles, type Files } from './making';

const ANSWERS: Files = {
  'problem: who decides what, and when':
    'The retention team of a phone company can call 200 customers a month and has to choose whom.',
  target: 'whether a customer cancels',
  'decision that hangs on a prediction': 'the list of calls of the month',
  'cost of a miss': 'the margin of a year, about 180 EUR',
  'cost of a false alarm': 'a call of 4 EUR',
  'first metric': 'ROC AUC',
  baseline: 'a rule on tenure',
  value: '0.86',
  'value of the baseline': '0.79',
  'data that it was measured on': 'test data',
  'reason why it fits the decision': 'the team works through a ranking from the top',
  'source, and its terms': 'the billing system, and may be used within the company',
  'split, and the reason for it': 'time, because scores are used on months to come',
  'command that runs it': '`docker run --rm churn`',
  'first decision': 'Trees',
  'other choice': 'a network',
  'price of the decision': 'smooth scores',
  'second decision': 'One model for all',
  'second other choice': 'one for each contract',
  'price of it': 'about 0.01 ROC AUC on two-year contracts',
  'case in which it is often wrong': 'customers of less than three months',
  'groups or times that are missing': 'business customers and the months before 2025',
  'next step, and what it should change': 'Add calls to the hotline, which should halve the misses among new customers',
};

const { 'README.md': _, ...BARE } = PROJECT;

describe('a case study that is added', () => {
  it('is the README of a project without one, with results that follow their file', () => {
    const made = make('case-study', BARE);
    assert.deepEqual(Object.keys(made), ['README.md']);
    assert.deepEqual(troubles(made, BARE), []);
    const text = made['README.md'] ?? '';
    assert.match(text, /\n<!-- results:begin src=reports\/metrics\.json -->\n\n\| Model +\| ROC AUC \| Recall \|\n/);
    assert.match(text, /\n```bash\nmake setup\nmake train\nmake test\n```\n/);
    assert.match(text, /\n`requirements\.txt` pins the versions\.\nThe random seed is 7, set in `src\/train\.py`\.\n/);
    assert.match(text, /\nMIT, see \[LICENSE\]\(LICENSE\)\.\n$/);
  });

  it('shows its milestone once it is filled in', () => {
    for (const files of [BARE, { 'notes.txt': 'x' }] as const) {
      const made = make('case-study', files);
      assert.deepEqual(troubles(made, files), []);
      const filled = fill(made, asked(made, ANSWERS));
      assert.deepEqual(troubles(filled, files), []);
      const shown = shownOf('6.1-case-studies', { ...files, ...filled });
      assert.deepEqual(
        Object.entries(shown).filter(([, state]) => state !== 'met'),
        [],
      );
    }
  });

  it('lies beside a README that is about something else, with paths from there', () => {
    const made = make('case-study', PROJECT);
    assert.deepEqual(Object.keys(made), ['docs/case-study.md']);
    assert.deepEqual(troubles(made, PROJECT), []);
    assert.match(made['docs/case-study.md'] ?? '', /results:begin src=\.\.\/reports\/metrics\.json /);
  });

  it('is one of a kind in its project', () => {
    const files = { ...BARE, ...make('case-study', BARE), 'rides/requirements.txt': 'pandas==2.2.3\n' };
    assert.deepEqual(add('case-study', files), { exists: 'README.md' });
    assert.deepEqual(Object.keys(make('case-study', files, { near: 'rides/requirements.txt' })), ['rides/README.md']);
  });
});
