import { defineRule } from '../rule';

/** Words that say how many as well as a number does. */
const AMOUNT =
  /\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|dozen|half|third|quarter|once|twice|first|second|last|all|every|each|both|any|no|none|nobody|nothing|never|always|only|same|percent|green|passes)\b/i;

/** Other languages have other words for it. */
const ENGLISH = /\b(?:the|is|are|of|a|an|and|to|with|in|for|it|has|have|can|on|than|that)\b/i;

export const successCheckWithoutNumber = defineRule({
  id: 'milestones/success-check-without-number',
  layer: 'judgement',
  severity: 'hint',
  summary: 'A success check has no number in it.',
  why: 'A check that names no amount can be passed by anything: "the model is better" is true by a hair. A number that was fixed before the work makes the result worth telling.',
  source: 'Career Transitions Into AI: a measurable success check.',
  appliesTo: { formats: ['milestones'] },
  examplePath: 'milestones.yaml',
  examples: {
    good: [
      {
        text: 'milestones:\n  3.1-evaluation:\n    note:\n      success_check: Recall is above 0.5\n  2.5-datasheet:\n    note:\n      success_check: No section is empty\n  1.1-role:\n    note:\n      success_check: kollegin versteht es\n',
      },
    ],
    bad: [
      {
        text: 'milestones:\n  3.1-evaluation:\n    note:\n      success_check: ⟦The model is better than the baseline⟧ # really\n',
      },
    ],
  },
  *check({ milestones }) {
    for (const { note } of milestones?.milestones ?? []) {
      const check = note.success_check;
      if (!check || AMOUNT.test(check.value) || !ENGLISH.test(check.value)) continue;
      yield {
        span: check.span,
        message: 'This success check has no number, so anything passes it. Say how much, how many or how fast.',
      };
    }
  },
});
