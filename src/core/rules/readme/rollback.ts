import { hitsOf } from '../../case-study/checks/support/evidence';
import { saysAnywhere } from '../../case-study/checks/support/flowing';
import { defineRule } from '../rule';
import { judgedStudy } from '../support/judged';

/** A new model replaces the old one without anybody. */
const AUTOMATIC =
  /\b(?:(?:automat(?:ed|ic|ically)|scheduled|periodic(?:ally)?|daily|weekly|monthly|continuous(?:ly)?|trigger(?:s|ed|ing)?)\s+(?:model\s+|a\s+|the\s+)?(?:re-?train(?:s|ed|ing)?|training and deployment)|(?:is|are|gets|get) (?:automatically |periodically )?re-?trained (?:automatically|every|daily|weekly|monthly|on a schedule|when)|re-?train(?:s|ing)? (?:automatically|every (?:day|night|week|month)|daily|weekly|monthly|on a schedule|is triggered|trigger))/gi;

/** What keeps a worse model out, or brings the better one back. */
const GUARDED =
  /roll(?:ed|s|ing)?[- ]?backs?\b|\b(?:revert\w*|canary|shadow|blue[-/ ]green|champion|challenger|previous (?:model|version)|a\/b test\w*|only (?:if|when)|if (?:it|the new|its|the (?:candidate|metric))|better than|outperform\w*|promot(?:e[sd]?|ion|ing)|quality gate|gates?\b|approv\w+|model registry|staging|threshold|compar(?:es?|ed|ison))/i;

export const rollback = defineRule({
  id: 'readme/rollback',
  layer: 'judgement',
  severity: 'hint',
  summary: 'The model is trained again by itself, and nothing says what happens when the new one is worse.',
  why: 'The night on which a broken file makes a worse model comes. A comparison with the model in use before the change, and the command that brings that one back, are what people who run such systems look for.',
  source: 'Questions of reviewers to projects about MLOps; survey of READMEs.',
  appliesTo: { kinds: ['case-study'] },
  absence: true,
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Churn\n\nThe F1 is 0.81.\n\nThe model is retrained every week, and promoted when its F1 on the last month is higher.\n',
      },
      { text: '# Churn\n\nThe F1 is 0.81.\n\n## Next steps\n\n- Automatic retraining\n' },
    ],
    bad: [
      { text: '# Churn\n\nThe F1 is 0.81.\n\nA flow does the ⟦weekly retraining⟧ of the model. <!-- Prefect -->\n' },
    ],
  },
  *check({ caseStudy }) {
    const study = judgedStudy(caseStudy);
    const [hit] = study ? hitsOf(study, AUTOMATIC) : [];
    if (!study || !hit || saysAnywhere(study.body, GUARDED)) return;
    const start = hit.statement.start + hit.index;
    yield {
      span: { start, end: start + hit.match[0].length },
      message: 'And when the new model is worse? Write what it is compared with, and how the old one comes back.',
    };
  },
});
