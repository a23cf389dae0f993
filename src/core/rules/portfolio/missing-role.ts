import { defineRule } from '../rule';

export const missingRole = defineRule({
  id: 'portfolio/missing-role',
  layer: 'judgement',
  severity: 'info',
  summary: 'The portfolio names no target role.',
  why: 'The role decides which signals count and which projects are worth finishing. A portfolio without one is a gallery, and a reader has to guess what you want.',
  source: 'Career Transitions Into AI, chapter 1: a target role in one sentence.',
  appliesTo: { formats: ['portfolio'] },
  absence: true,
  examplePath: 'portfolio.yaml',
  examples: {
    good: [{ text: 'target_role: ML engineer for search\nprojects:\n  - name: Search\n    constraint: 50 ms\n' }],
    bad: [
      { text: '⟦projects⟧: # all of them\n  - name: Search\n    constraint: 50 ms\n' },
      { text: '⟦target_role⟧: ... # to be decided\nprojects:\n  - name: Search\n' },
    ],
  },
  *check({ portfolio, document }) {
    const isBegun = (portfolio?.signals.length ?? 0) + (portfolio?.projects.length ?? 0) > 0;
    if (!portfolio || portfolio.targetRole || !isBegun) return;
    yield {
      span: portfolio.targetRoleSpan ?? document.anchor,
      message: 'This portfolio names no role that you aim at. Write one sentence as `target_role`.',
      missing: ['target_role'],
    };
  },
});
