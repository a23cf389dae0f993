import type { CaseStudy } from '../../case-study/case-study';
import type { Check, CheckId, State, Verdict } from '../../case-study/check';
import type { Detection, Evidence } from '../detectors/detector';
import { lacking, shown } from '../detectors/support/answer';
import { quotedLine } from '../detectors/support/places';

const MOST_PLACES = 3;

/** The best answer first. */
const ORDER: readonly State[] = ['present', 'weak', 'absent', 'not-judged'];

/** What the READMEs of the repository's projects say to a question; of several the one that answers it best counts. */
export function detectCheck(id: CheckId, evidence: Evidence): Detection {
  if (!evidence.repository.evidenceIsRead) return { state: 'cannot-tell', reasons: [], next: '' };
  const [best] = evidence.studies
    .flatMap((study) => answerOf(study, id))
    .sort((a, b) => ORDER.indexOf(a.verdict.state) - ORDER.indexOf(b.verdict.state));
  // A user's own plan may misspell the name of the check; and a README that is a card of a host is not judged.
  if (!best) {
    const isOther =
      evidence.studies.length > 0 ||
      Array.from(evidence.repository.all()).some(({ path }) => /^readme\.md$/i.test(path));
    return { state: isOther ? 'cannot-tell' : 'not-met', reasons: [], next: '' };
  }
  const { study, check, verdict } = best;
  const { path, text, source } = study.document;
  const places = verdict.evidence.slice(0, MOST_PLACES).map((span) => source.rangeOf(span).start.line + 1);
  switch (verdict.state) {
    case 'present': {
      const reasons = places.map((line) => shown({ path, line }, `${check.title}: ${quotedLine(text, line)}`));
      return { state: 'met', reasons, next: '' };
    }
    case 'weak':
      return {
        state: 'partly',
        reasons: places.slice(0, 1).map((line) => lacking({ path, line }, verdict.message)),
        next: verdict.message,
      };
    case 'absent':
      return { state: 'not-met', reasons: [], next: verdict.message };
    case 'not-judged':
      return { state: 'cannot-tell', reasons: [], next: '' };
  }
}

interface Answer {
  readonly study: CaseStudy;
  readonly check: Check;
  readonly verdict: Verdict;
}

const answerOf = (study: CaseStudy, id: CheckId): readonly Answer[] =>
  Array.from(study.verdicts).flatMap(([check, verdict]) => (check.id === id ? [{ study, check, verdict }] : []));
