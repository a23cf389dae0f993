import assert from 'node:assert/strict';
import { blockFixes } from '../../../src/core/case-study/blocks-to-insert/index';
import { CHECKS } from '../../../src/core/case-study/checks/index';
import type { Verdict } from '../../../src/core/case-study/check';
import { hasGap } from '../../../src/core/case-study/gaps';
import { BY_WEIGHT } from '../../../src/core/case-study/half-said';
import { applyEdits } from '../../../src/core/text/edit';
import { caseStudyOf } from '../../harness/case-study';
import { Checked } from '../../harness/engine';
import { lines } from './read-study';

/** READMEs that leave most open. */
const READMES: Readonly<Record<string, string>> = {
  'a title and a number': lines('# Late parcels', '', 'A random forest marks parcels. F1 is 0.81.'),
  'no number': lines(
    '<!-- ml-portfolio-profile: case-study -->',
    '',
    '# Late parcels',
    '',
    'A random forest marks parcels that were scanned at a depot, from their route and their weight.',
  ),
  'sections with rules between them': lines(
    '# Late parcels',
    '',
    'A random forest marks parcels.',
    '',
    '## Results',
    '',
    'F1 is 0.81.',
    '',
    '---',
    '',
    '## Installation',
    'Python is needed. <!-- 3.12 -->',
    '## Thanks',
    '',
    '- Ann',
  ),
  'a comparison of models': lines(
    '# Late parcels',
    '',
    '| Model | F1 |',
    '| --- | --- |',
    '| Logistic regression | 0.312 |',
    '| Random forest | 0.811 |',
  ),
  'line breaks of Windows, no line break at the end':
    '# Late parcels\r\n\r\nA random forest marks parcels. F1 is 0.81.\r\n\r\n## Usage\r\n\r\nCall it.',
};

/** Repositories with nothing to say, and with much. */
const REPOSITORIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'an empty repository': {},
  'a repository with everything': {
    Makefile: 'all: train\n\ntrain:\n\tpython src/train.py\n\nrun:\n\tpython src/app.py\n',
    'uv.lock': '',
    'src/train.py': 'SEED = 17\nmodel.fit(x, y)\n',
    'src/app.py': '',
    'tests/test_model.py': '',
    'reports/metrics.json': '{"baseline": {"f1": 0.3124}, "model": {"f1": 0.8112, "roc_auc": 0.9}}',
    LICENSE: 'Permission is hereby granted, free of charge, to any person',
    'MODEL_CARD.md': '# Model card\n',
    'DATASHEET.md': '# Datasheet\n',
  },
  'a repository with a metrics file without a baseline': {
    'metrics.json': '{"test_accuracy": 0.9, "test_f1": 0.8}',
    'docker-compose.yml': 'services:\n  api:\n    build: .\n',
    'requirements.txt': 'numpy==2.1.0\n',
  },
};

const stateOf = (id: string, text: string, files: Readonly<Record<string, string>>): Verdict | undefined => {
  const verdicts = Array.from(caseStudyOf(text, files, 'case-study.md').verdicts);
  return verdicts.find(([check]) => check.id === id)?.[1];
};

const idsIn = (text: string, files: Readonly<Record<string, string>>): Set<string> =>
  new Set(new Checked('case-study.md', text, files).findings.map(({ id }) => id));

/** What can only be asked once there is a result. */
const ASKED_OF_A_RESULT: ReadonlySet<string> = new Set(['readme/evaluation-size']);

describe('blocks to insert', () => {
  for (const [readme, text] of Object.entries(READMES))
    for (const [repository, files] of Object.entries(REPOSITORIES))
      describe(`${readme}, in ${repository}`, () => {
        for (const { id } of CHECKS)
          it(id, () => {
            const before = stateOf(id, text, files);
            if (before?.state === 'present') return;
            const fixes = blockFixes(caseStudyOf(text, files, 'case-study.md'), id);
            assert.ok(fixes.length > 0);
            assert.ok(fixes.filter(({ preferred }) => preferred).length <= 1);
            const known = idsIn(text, files);
            for (const { title, preferred, edits } of fixes) {
              const after = applyEdits(text, edits);
              const written = edits.map(({ newText }) => newText).join('');
              const open = new RegExp(`<!-- ${id}:`).test(written);
              assert.equal(stateOf(id, after, files)?.state, open ? 'weak' : 'present', `${title}\n${after}`);
              assert.ok(!preferred || !hasGap(written), 'what is preferred has no gap');
              assert.equal(after.includes('\r\n'), text.includes('\r\n'));
              assert.doesNotMatch(after.replaceAll('\r\n', ''), /\r/);
              assert.doesNotMatch(after.replaceAll('\r\n', '\n'), /\n{3}/, 'no two blank lines in a row');
              // What nothing answered before may be half answered now, and a model that is no baseline is the author's choice.
              const planted = [...idsIn(after, files)].filter(
                (found) =>
                  !known.has(found) &&
                  stateOf(found, text, files)?.state !== 'absent' &&
                  !title.startsWith('Call') &&
                  !ASKED_OF_A_RESULT.has(found),
              );
              assert.deepEqual(planted, [], `${title}\n${after}`);
            }
          });
      });

  it('stand in the section that is about them, before the rule that ends it', () => {
    const text = READMES['sections with rules between them'] ?? '';
    const files = REPOSITORIES['a repository with everything'] ?? {};
    const study = caseStudyOf(text, files, 'case-study.md');
    const [pins] = blockFixes(study, 'readme/pinned-dependencies');
    const [baseline] = blockFixes(study, 'readme/result-vs-baseline');
    assert.ok(pins && baseline);
    assert.equal(
      applyEdits(text, [...pins.edits, ...baseline.edits]),
      text
        .replace('<!-- 3.12 -->\n', '<!-- 3.12 -->\n\n`uv.lock` pins the versions of all libraries.\n')
        .replace('F1 is 0.81.\n', 'F1 is 0.81.\n\nOn the same data, the baseline reaches F1 0.312.\n'),
    );
    assert.equal(pins.preferred, true);
    assert.equal(baseline.preferred, false);
  });

  it('stand under a heading of their own where people look for it', () => {
    const text = '# Late parcels\n\nF1 is 0.81.\n\n## Results\n\nF1 is 0.81.\n\n## License\n\nMIT\n';
    const [fix] = blockFixes(caseStudyOf(text, {}, 'case-study.md'), 'readme/limitations');
    const headings = Array.from(applyEdits(text, fix?.edits ?? []).matchAll(/^## (.*)$/gm), ([, title]) => title);
    assert.deepEqual(headings, ['Results', 'Limitations', 'License']);
  });

  it('write the metrics of a file as a block that follows the file', () => {
    const files = REPOSITORIES['a repository with everything'] ?? {};
    for (const check of ['readme/result', 'readme/result-vs-baseline'] as const) {
      const [fix] = blockFixes(caseStudyOf(READMES['no number'] ?? '', files, 'case-study.md'), check);
      assert.equal(fix?.title, 'Insert the results of `reports/metrics.json`');
      assert.match(
        fix.edits[0]?.newText ?? '',
        /<!-- results:begin src=reports\/metrics\.json -->\n\n\| Model [^]*\| baseline \| 0\.3124 \|[^]*\| model +\| 0\.8112 \|[^]*<!-- results:end -->/,
      );
    }
  });

  it('leave a place for the baseline where no file knows it', () => {
    const files = REPOSITORIES['a repository with a metrics file without a baseline'] ?? {};
    const study = caseStudyOf(READMES['no number'] ?? '', files, 'case-study.md');
    const [result] = blockFixes(study, 'readme/result');
    const [both] = blockFixes(study, 'readme/result-vs-baseline');
    assert.match(result?.edits[0]?.newText ?? '', /<!-- results:begin src=metrics\.json -->/);
    assert.match(
      both?.edits[0]?.newText ?? '',
      /\| Metric \| Baseline \| Model \|[^]*<!-- readme\/result-vs-baseline: which value\? -->/,
    );
  });

  it('are not inserted behind a fence that is not closed, and not twice', () => {
    const open = '# Late parcels\n\nF1 is 0.81.\n\n```bash\nmake all\n';
    assert.deepEqual(blockFixes(caseStudyOf(open, {}, 'case-study.md'), 'readme/limitations'), []);
    const text = '# Late parcels\n\nF1 is 0.81.\n';
    const [fix] = blockFixes(caseStudyOf(text, {}, 'case-study.md'), 'readme/limitations');
    const once = applyEdits(text, fix?.edits ?? []);
    assert.deepEqual(blockFixes(caseStudyOf(once, {}, 'case-study.md'), 'readme/limitations'), []);
  });

  it('are weighed for every check', () => {
    assert.deepEqual([...BY_WEIGHT].sort(), CHECKS.map(({ id }) => id).sort());
  });
});
