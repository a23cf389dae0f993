import { reportedCheck, shownFindings } from '../core/case-study/report';
import { CHECKS } from '../core/case-study/checks/index';
import { check, fixesOf, type CheckHost } from '../core/check';
import type { PortfolioDocument } from '../core/document/document';
import type { Repository } from '../core/portfolio/repository';
import { CheckContext } from '../core/rules/context';
import type { Settings } from '../core/settings';
import type { CaseStudyReport, ReportCheck } from '../protocol/panel-report';
import { reportedFinding, type ReportedFinding } from './report';

/** A check as this program prints it: what an editor could insert is none of its business. */
export type ReadmeCheck = Omit<ReportCheck, 'fixes'>;

/** What is said about one README. */
export interface ReadmeReport extends Pick<CaseStudyReport, 'profile' | 'profileReason' | 'language'> {
  /** From the current folder, with forward slashes. */
  readonly path: string;
  readonly checks: readonly ReadmeCheck[];
  readonly findings: readonly ReportedFinding[];
}

/** Judges a README with all that the repository around it says. */
export function readmeReport(
  document: PortfolioDocument,
  repository: Repository,
  { rules }: Settings,
  host: CheckHost,
): Omit<ReadmeReport, 'path'> {
  const all = check(document, repository, rules, host) ?? [];
  const study = new CheckContext(document, repository).caseStudy;
  const source = study && { study, findings: all, repository, host };
  const findings = (source ? shownFindings(source) : all).map((finding) =>
    reportedFinding(finding, fixesOf(finding, document, repository, host), document),
  );
  if (!source) return { ...unread(document), findings };
  const { profile, reason } = source.study.profile;
  const checks = Array.from(source.study.verdicts, ([one, verdict]) => reportedCheck(source.study, one, verdict));
  return { profile, profileReason: reason, language: source.study.language, checks, findings };
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
