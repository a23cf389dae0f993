import { overlaps } from '../../text/span';
import type { CaseStudy } from '../case-study';
import type { Check, Verdict } from '../check';
import { CHECKS } from '../checks/index';
import { places } from '../checks/support/evidence';
import { judgedFor } from '../profile-scope';
import { withoutUnsaid } from './without-unsaid';
import { unsaidIn } from './unsaid';

/**
 * The state of every check, in the order of the list. What its author has still to fill in is no answer: where one would stand
 * there, the check is weak and points at it.
 */
export function judgeAll(study: CaseStudy): ReadonlyMap<Check, Verdict> {
  const unsaid = unsaidIn(study);
  if (unsaid.length === 0) return new Map(CHECKS.map((check) => [check, judgedFor(study, check)]));
  const { source } = study.document;
  const written = study.reading(withoutUnsaid(source.text, unsaid));
  const judge = (check: Check): Verdict => {
    const verdict = judgedFor(written, check);
    if (verdict.state !== 'absent' && verdict.state !== 'weak') return verdict;
    const { state, evidence } = judgedFor(study, check);
    if (state === 'absent' || state === verdict.state) return verdict;
    const open = unsaid.filter((one) => evidence.some((shown) => overlaps(shown, one)));
    const [first] = open;
    if (!first) return verdict;
    const asked = source.text.slice(first.parts[0].start + 1, first.parts[0].end - 1);
    return {
      state: 'weak',
      evidence: places(
        study,
        open.map(({ parts }) => parts[0]),
      ),
      message: `This is still to be filled in: ${asked}. Write the answer in place of the brackets.`,
      isToFillIn: true,
    };
  };
  return new Map(CHECKS.map((check) => [check, judge(check)]));
}
