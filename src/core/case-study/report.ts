import type {
  CaseStudyReport,
  ReportCheck,
  ReportEvidence,
  ReportFinding,
  ReportFix,
} from '../../protocol/panel-report';
import type { FixOwner } from '../../protocol/panel-requests';
import { fixesOf, type CheckHost, type Finding } from '../check';
import type { Repository } from '../portfolio/repository';
import type { Fix } from '../rules/rule';
import type { SourceText } from '../text/source-text';
import { lineEnd } from '../text/source-text';
import type { Span } from '../text/span';
import { blockFixes } from './blocks-to-insert/index';
import type { CaseStudy } from './case-study';
import type { Check, Verdict } from './check';

/** Longest text of a place in a report, in UTF-16 code units: what a reader takes in at a glance. */
const LONGEST_TEXT = 160;

/** What a report is made from. */
export interface ReportSource {
  readonly study: CaseStudy;
  /** Of this version of the document. */
  readonly findings: readonly Finding[];
  readonly repository: Repository;
  readonly host: CheckHost;
}

/** What the engine says about a README, in plain values. */
export function caseStudyReport(source: ReportSource): CaseStudyReport {
  const { study } = source;
  const { profile, reason } = study.profile;
  return {
    version: 1,
    path: study.document.path,
    profile,
    profileReason: reason,
    language: study.language,
    checks: Array.from(study.verdicts, ([check, verdict]) => ({
      ...reportedCheck(study, check, verdict),
      fixes: titles(fixesOfCheck(source, check, verdict)),
    })),
    findings: shownFindings(source).map((finding) => reportFinding(source, finding)),
  };
}

/** The fix that a report of this version offers under this title; undefined when there is none. */
export function fixOf(source: ReportSource, owner: FixOwner, title: string): Fix | undefined {
  const all =
    owner.kind === 'check'
      ? Array.from(source.study.verdicts).flatMap(([check, verdict]) =>
          check.id === owner.id ? fixesOfCheck(source, check, verdict) : [],
        )
      : shownFindings(source)
          .filter(({ id, range }) => id === owner.id && range.start.line + 1 === owner.line)
          .flatMap((finding) => fixesOfFinding(source, finding));
  return all.find((fix) => fix.title === title);
}

const titles = (fixes: readonly Fix[]): ReportFix[] =>
  Array.from(new Set(fixes.map(({ title }) => title)), (title) => ({ title }));

/** What was found for a check, with its places. */
export function reportedCheck({ document }: CaseStudy, check: Check, verdict: Verdict): Omit<ReportCheck, 'fixes'> {
  return {
    id: check.id,
    axis: check.axis,
    title: check.title,
    state: verdict.state,
    message: verdict.message,
    evidence: verdict.evidence.map((span) => place(document.source, span)),
  };
}

function reportFinding(source: ReportSource, finding: Finding): ReportFinding {
  const { id, severity, message, span } = finding;
  const fixes = titles(fixesOfFinding(source, finding));
  return { ...place(source.study.document.source, span), id, severity, message, fixes };
}

/** In an editor one line stands for the whole list; beside the list it says nothing new. */
const SUMMARY = 'readme/summary';

/** What a rule says under the id of a check is that check's: it is not listed a second time. */
export const shownFindings = ({ study, findings }: ReportSource): readonly Finding[] => {
  const checks = new Set<string>(Array.from(study.verdicts.keys(), ({ id }) => id));
  return findings.filter(({ id }) => id !== SUMMARY && !checks.has(id));
};

function fixesOfCheck(source: ReportSource, check: Check, { state }: Verdict): readonly Fix[] {
  if (state !== 'weak' && state !== 'absent') return [];
  return blockFixes(source.study, check.id);
}

const fixesOfFinding = ({ study, repository, host }: ReportSource, finding: Finding): readonly Fix[] =>
  fixesOf(finding, study.document, repository, host);

/** The line of a span as people read it. Of a long one, the part from the span on. */
function place(source: SourceText, span: Span): ReportEvidence {
  const range = source.rangeOf({ start: span.start, end: lineEnd(source.text, span.start, span.end) });
  const start = source.offsetAt({ line: range.start.line, character: 0 });
  const line = source.text.slice(start, lineEnd(source.text, start, source.text.length));
  const from = line.length > LONGEST_TEXT && range.start.character > LONGEST_TEXT / 2 ? range.start.character : 0;
  const rest = line.slice(from).trim();
  const text = `${from > 0 ? '…' : ''}${rest.slice(0, LONGEST_TEXT)}${rest.length > LONGEST_TEXT ? '…' : ''}`;
  return { range, line: range.start.line + 1, text };
}
