import { blockFixes } from '../../case-study/blocks-to-insert/index';
import type { CaseStudy } from '../../case-study/case-study';
import type { CheckId } from '../../case-study/check';
import { halfSaid } from '../../case-study/half-said';
import type { Span } from '../../text/span';
import { defineRule, type Rule, type Severity } from '../rule';

/** What a check needs to be a rule, beside its own question. */
interface CheckRule {
  readonly id: CheckId;
  readonly severity: Severity;
  readonly summary: string;
  readonly why: string;
  readonly source: string;
  readonly examples: Rule['examples'];
  /** Places of which another rule speaks. */
  readonly unless?: (study: CaseStudy, place: Span) => boolean;
}

/** A check as a rule: one finding where the README says half of it. What it does not say at all has no place to point at. */
export const checkRule = ({ unless, ...rule }: CheckRule): Rule =>
  defineRule({
    ...rule,
    layer: 'judgement',
    appliesTo: { kinds: ['case-study'] },
    absence: true,
    examplePath: 'case-study.md',
    *check({ caseStudy }) {
      const found = caseStudy && halfSaid(caseStudy).get(rule.id);
      if (found && unless?.(caseStudy, found.span) !== true) yield found;
    },
    fix: (_, { caseStudy }) => (caseStudy ? blockFixes(caseStudy, rule.id) : []),
  });
