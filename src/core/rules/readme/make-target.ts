import { nearest } from '../../text/nearest';
import { typedTargets, withoutMakefile, type TypedTarget } from '../support/make-targets';
import { defineRule } from '../rule';

export const makeTarget = defineRule<string>({
  id: 'readme/make-target',
  layer: 'agreement',
  severity: 'error',
  summary: 'A command names a target that the Makefile does not have.',
  why: 'The first thing that a reviewer types should work. A target that was renamed, or was never there, ends the try with "No rule to make target", and everything else on the page is read with that in mind.',
  source:
    'Survey of READMEs of machine-learning projects: one in five of those with make targets names one that is missing.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Late parcels\n\n```bash\nmake train  # one minute\nmake -j4 data/parcels.csv FOLDS=5\n```\n\nWe make predictions with `make predict`.\n',
        files: { Makefile: 'train:\n\tpython train.py\n\npredict: train\n\tpython predict.py\n' },
      },
      {
        text: '# Late parcels\n\n```bash\nmake docker-up\n```\n',
        files: { Makefile: 'include docker.mk\n\ntrain:\n\tpython train.py\n' },
      },
      {
        text: '# Late parcels\n\n```bash\ncd serving\nmake up\n```\n',
        files: { Makefile: 'train:\n\tpython train.py\n', 'serving/Makefile': 'up:\n\tdocker compose up\n' },
      },
    ],
    bad: [
      {
        text: '# Late parcels\n\n```bash\nmake ⟦evalute⟧  # one minute\n```\n',
        files: { Makefile: '.PHONY: evaluate\n\nevaluate:\n\tpython evaluate.py\n' },
        fixed: '# Late parcels\n\n```bash\nmake evaluate  # one minute\n```\n',
      },
      {
        text: '# Late parcels\n\n```bash\nmake ⟦trian⟧  # one minute\n```\n',
        files: { Makefile: 'test:\n\tpytest\n\ntrain:\n\tpython train.py\n' },
        fixed: '# Late parcels\n\n```bash\nmake train  # one minute\n```\n',
      },
      {
        text: '# Late parcels\n\n```bash\nmake train\nmake ⟦deploy⟧\n```\n',
        files: { Makefile: 'train:\n\tpython train.py\n' },
      },
      {
        text: '# Late parcels\n\n```bash\nmake ⟦train⟧\nmake evaluate\n```\n',
        files: { 'train.py': '' },
      },
    ],
  },
  *check({ caseStudy }) {
    if (!caseStudy) return;
    const typed = withoutMakefile(caseStudy);
    if (typed)
      yield {
        span: { start: typed.start, end: typed.end },
        message: `There is no Makefile, so \`make ${typed.text}\` does nothing. Commit the Makefile, or write what it would run.`,
      };
    for (const { word, makefile, targets } of typedTargets(caseStudy)) {
      const near = nearest(word.text, targets);
      const advice = near === undefined ? `It has ${listed(targets)}.` : `Did you mean \`${near}\`?`;
      yield {
        span: { start: word.start, end: word.end },
        message: `\`${makefile}\` has no target \`${word.text}\`. ${advice}`,
        ...(near === undefined ? {} : { data: near }),
      };
    }
  },
  fix: ({ span, data }) =>
    data === undefined ? [] : [{ title: `Use \`${data}\``, preferred: true, edits: [{ span, newText: data }] }],
});

const MOST_LISTED = 6;

const listed = (targets: TypedTarget['targets']): string =>
  `${targets
    .slice(0, MOST_LISTED)
    .map((target) => `\`${target}\``)
    .join(', ')}${targets.length > MOST_LISTED ? ' and more' : ''}`;
