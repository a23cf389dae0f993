import assert from 'node:assert/strict';
import { text, toldBy } from '../../../harness/milestones';

describe('a README', () => {
  it('has no error', () => {
    assert.deepEqual(
      toldBy('readme-without-errors', {
        'README.md': text(
          '# Late parcels',
          '',
          'A classification model that predicts late parcels for the dispatch desk.',
          'It was trained on a dataset of 9,000 parcels with scikit-learn; recall on the test set is 0.61.',
          '',
        ),
        'train.py': '',
      }),
      ['met', '+ README.md:1 A case study'],
    );
  });

  it('is half done with an error', () => {
    assert.deepEqual(
      toldBy('readme-without-errors', {
        'README.md': text(
          '# Late parcels',
          '',
          'A classification model that predicts late parcels for the dispatch desk.',
          'It was trained on a dataset of 9,000 parcels with scikit-learn; recall on the test set is 0.61.',
          '',
          'See [the data](data/about.md).',
        ),
        'train.py': '',
      }),
      [
        'partly',
        '- README.md:6 `data/about.md` is not in the repository. Commit the file, or correct the path.',
        '+ README.md:1 A case study',
        '> Mend line 6 of README.md: `data/about.md` is not in the repository. Commit the file, or correct the path.',
      ],
    );
  });

  it('is not judged as a card of a host', () => {
    assert.deepEqual(
      toldBy('readme-without-errors', { 'README.md': text('---', 'sdk: docker', '---', '', '# Late parcels') }),
      ['cannot-tell', '> Write the case study as docs/case-study.md: README.md is read as Space card (Markdown).'],
    );
  });

  it('is missing', () => {
    assert.deepEqual(toldBy('readme-without-errors', { 'train.py': '' }), [
      'not-met',
      '> Write a README that tells problem, baseline, result and limits of the project.',
    ]);
  });
});
