import type { CaseStudy } from './case-study';
import { notJudged, type Check, type Verdict } from './check';

/** The verdict of a check, as far as a README of this profile owes an answer. */
export function judgedFor(study: CaseStudy, check: Check): Verdict {
  const { profile, reason } = study.profile;
  if (profile === 'case-study' || profile === 'app' || profile === 'kaggle-code') return check.judge(study);
  return notJudged(`This README is read as ${profile}, because ${reason}.`);
}
