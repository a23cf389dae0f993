import { defineRule, type Rule, type Severity } from '../../rule';
import { fewOrFirst } from '../../support/few';
import { resumeOf } from './bullets';
import { faultsOf, type FaultId } from './faults';

/** A fault of bullets as a rule. */
interface BulletRule {
  readonly id: `resume/${FaultId}`;
  readonly severity: Severity;
  readonly summary: string;
  readonly why: string;
  readonly message: string;
  /** What is said behind the number of bullets when there are many. */
  readonly many: string;
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

export const bulletRule = ({ message, many, good, bad, ...rule }: BulletRule): Rule =>
  defineRule({
    ...rule,
    layer: 'judgement',
    source: SOURCE,
    appliesTo: { kinds: ['resume', 'case-study'] },
    examplePath: 'resume.md',
    examples: { good: good.map((text) => ({ text })), bad: bad.map((text) => ({ text })) },
    *check(context) {
      const page = resumeOf(context);
      if (!page) return;
      const problems = faultsOf(page)
        .filter(({ id }) => rule.id === `resume/${id}`)
        .map(({ start, end }) => ({ span: { start, end }, message }));
      yield* fewOrFirst(problems, (count) => `${count} ${many}`);
    },
  });

const SOURCE =
  'Guides on resumes of engineers: lines that get calls state the system, its scale, numbers before and after, and how they were measured.';
