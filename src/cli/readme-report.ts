import { reportedCheck, shownFindings } from '../core/case-study/report';
import { CHECKS } from '../core/case-study/checks/index';
import { check, fixesOf, type CheckHost } from '../core/check';
import type { PortfolioDocument } from '../core/document/document';
import type { Repository } from '../core/portfolio/repository';
import { CheckContext } from '../core/rules/context';
import type { Settings } from '../core/settings';
import type { CaseStudyReport, ReportCheck } from '../protocol/panel-report';
import type { ReportedFinding } from './report';

/** A check as this program prints it: what an editor could insert is none of its business. */
export type ReadmeCheck = Omit<ReportCheck, 'fixes'>;

/** What is said about one README. */
export interface ReadmeReport extends Pick<CaseStudyReport, 'profile' | 'profileReason' | 'language'> {
  /** From the current folder, with forward slashes. */
  readonly path: string;
  readonly document: PortfolioDocument;
  readonly checks: readonly ReadmeCheck[];
  readonly findings: readonly ReportedFinding[];
}

/** Judges a README with all that the repository around it says. @param path what to call it */
export function readmeReport(
  path: string,
  document: PortfolioDocument,
  repository: Repository,
  { rules }: Settings,
  host: CheckHost,
): ReadmeReport {
  const all = check(document, repository, rules, host) ?? [];
  const study = new CheckContext(document, repository).caseStudy;
  const source = study && { study, findings: all, repository, host };
  const findings = (source ? shownFindings(source) : all).map((finding) => ({
    ...finding,
    fixes: fixesOf(finding, document, repository, host),
  }));
  if (!source) return { ...unread(document), path, document, findings };
  const { profile, reason } = source.study.profile;
  const checks = Array.from(source.study.verdicts, ([one, verdict]) => reportedCheck(source.study, one, verdict));
  return { path, document, profile, profileReason: reason, language: source.study.language, checks, findings };
}

/** Of a file that is too large or no text nothing is judged, and everybody is told why. */
function unread({
  unreadable,
}: PortfolioDocument): Pick<ReadmeReport, 'profile' | 'profileReason' | 'language' | 'checks'> {
  const message = unreadable?.message ?? 'It cannot be read.';
  const checks = CHECKS.map(({ id, axis, title }) => ({
    id,
    axis,
    title,
    state: 'not-judged' as const,
    message,
    evidence: [],
  }));
  return { profile: 'not-judged', profileReason: 'it was not read', language: 'und', checks };
}
