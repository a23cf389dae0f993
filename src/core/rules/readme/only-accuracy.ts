import { hitsOf } from '../../case-study/checks/support/evidence';
import { defineRule } from '../rule';
import { judgedStudy } from '../support/judged';

/** Metrics that say something of each class. */
const OTHER_METRIC =
  /precision|recall|f-?1\b|f-?score|\bauc\b|roc\b|sensitivity|specificity|kappa|\bmcc\b|log[- ]?loss|confusion matri|classification report|per[- ]class|error rate|top-?5/gi;

/** A report that lies somewhere is not on the page. */
const IN_A_FILE = /\b(?:saved?|stored|contain(?:s|ing)|folder|directory|json)\b/i;

const RESULT_PICTURE = /confusion|matrix|roc|auc|report|precision|recall|f1/i;

/** The page says how the classes are spread, or that others decided on the metric. */
const SPREAD =
  /\b(?:(?:im|un)?balanc\w+|equal(?:ly)? (?:\w+ )?(?:distribut\w+|classes|number)|evenly|same number of|majority (?:class|vote|baseline)|class (?:distribution|ratio)|per class|each class|of each|50\s?\/\s?50|stratif\w+|positive (?:class|rate)|leader-?board|competition|kaggle(?!\.com\/(?:datasets|[\w-]+\/))(?! data)|mnist|cifar|imagenet|imdb)\b/i;

export const onlyAccuracy = defineRule({
  id: 'readme/only-accuracy',
  layer: 'judgement',
  severity: 'warning',
  summary: 'Accuracy is the only metric, and nothing says how the classes are spread.',
  why: 'Where one customer in ten leaves, a model that finds none of them is right nine times in ten. Accuracy alone cannot be told from that, so a reviewer reads "94 %" and asks for recall. Precision and recall of the class that matters answer it, and so does the share of the largest class.',
  source: 'Survey of READMEs of machine-learning projects; REFORMS checklist, module on metrics.',
  appliesTo: { kinds: ['case-study'] },
  absence: true,
  examplePath: 'case-study.md',
  examples: {
    good: [
      { text: '# Churn\n\nThe accuracy on the test set is 94.2%, the recall of those who leave 0.61.\n' },
      { text: '# Digits\n\nTrained on ten equally distributed classes, it reaches an accuracy of 97.1%.\n' },
      { text: '# Churn\n\nThe accuracy is 94.2%.\n\n![Confusion matrix](plot.png)\n' },
    ],
    bad: [
      {
        text: '# Churn\n\nA random forest that finds customers who will leave. <!-- draft -->\n\nOn the test set it reaches an accuracy of ⟦94.2%⟧, and 98% on the training set.\n',
      },
    ],
  },
  *check({ caseStudy }) {
    const study = judgedStudy(caseStudy);
    const own = (study?.numbers ?? []).filter(({ isReference }) => !isReference);
    const [first] = own;
    if (!study || !first || study.numbers.some(({ metric }) => metric.id !== 'accuracy')) return;
    // What the tree of the project or a list of tools names was not measured here.
    const others = hitsOf(study, OTHER_METRIC, { planned: true, negated: true });
    if (SPREAD.test(study.body.text) || others.some(({ statement }) => !IN_A_FILE.test(statement.text))) return;
    if (
      study.blocks.blocks.some((block) => block.kind === 'image' && RESULT_PICTURE.test(`${block.alt} ${block.target}`))
    )
      return;
    const best = own.find(({ split }) => split === 'test') ?? first;
    yield {
      span: best.span,
      message:
        'Accuracy is the only metric, and nothing says how the classes are spread. Add precision and recall, or the share of the largest class.',
    };
  },
});
